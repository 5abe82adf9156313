/** Terms this far below the largest, in natural logarithms, are left out. */
const NEGLIGIBLE = 40;

/**
 * Logarithm of the integral over the whole line of exp(logF), for a smooth logF with one peak: the trapezoid rule,
 * whose error falls exponentially with the step there; steps are halved until the sum stands.
 *
 * @param logF - logarithm of the integrand
 * @param start - a point where the integrand is above 0
 * @param scale - rough width of the peak
 */
export function logIntegral(logF: (x: number) => number, start: number, scale: number): number {
  const peak = climb(logF, start, scale);
  const top = logF(peak);
  if (top === Number.NEGATIVE_INFINITY) return top;
  const width = widthOf(logF, peak, top, scale);
  let step = width;
  let sum = sumOf(logF, peak, top, step, 0);
  for (let i = 0; i < 6; i++) {
    const between = sumOf(logF, peak, top, step, 0.5);
    const change = Math.abs(between - sum);
    sum += between;
    step /= 2;
    if (change <= 2e-8 * sum) break;
  }
  return top + Math.log(sum * step);
}

/** Near the top of the peak: steps uphill that double, then halve. */
function climb(logF: (x: number) => number, start: number, scale: number): number {
  let x = start;
  let best = logF(x);
  let step = scale;
  let growing = true;
  for (let i = 0; i < 200 && Math.abs(step) > scale / 16; i++) {
    const ahead = logF(x + step);
    if (ahead > best) {
      x += step;
      best = ahead;
      if (growing) step *= 2;
      continue;
    }
    const behind = growing && i === 0 ? logF(x - step) : Number.NEGATIVE_INFINITY;
    if (behind > best) {
      x -= step;
      best = behind;
      step = -2 * step;
    } else {
      growing = false;
      step /= -2;
    }
  }
  return x;
}

/** The standard deviation of a normal peak that falls as far as this one does. */
function widthOf(logF: (x: number) => number, peak: number, top: number, scale: number): number {
  let reach = scale;
  const drop = (): number => 2 * top - logF(peak + reach) - logF(peak - reach);
  while (drop() > 2) reach /= 2;
  while (drop() < 0.1) reach *= 2;
  return reach / Math.sqrt(drop());
}

/** Sum of the integrand on a grid shifted by a share of its step, relative to the top. */
function sumOf(logF: (x: number) => number, peak: number, top: number, step: number, shift: number): number {
  let sum = shift === 0 ? 1 : 0;
  for (const direction of [step, -step]) {
    for (let i = shift === 0 ? 1 : shift; ; i++) {
      const log = logF(peak + i * direction) - top;
      if (!(log > -NEGLIGIBLE)) break;
      sum += Math.exp(log);
    }
  }
  return sum;
}
