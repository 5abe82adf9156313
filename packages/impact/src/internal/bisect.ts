/**
 * Where a function that changes sign once between `start` and `end` is zero, to the last bit; `NaN` when it does not
 * change sign. Halves the interval on a scale that is fine near zero, so that tiny and huge roots take as few steps.
 */
export function bisect(f: (x: number) => number, start: number, end: number): number {
  let a = start;
  let b = end;
  const atA = f(a);
  const atB = f(b);
  if (atA === 0) return a;
  if (atB === 0) return b;
  if (!(atA < 0 !== atB < 0)) return Number.NaN;
  for (;;) {
    const middle = between(a, b);
    if (middle === a || middle === b) return Math.abs(f(a)) <= Math.abs(f(b)) ? a : b;
    const value = f(middle);
    if (value === 0) return middle;
    if (value < 0 === atA < 0) a = middle;
    else b = middle;
  }
}

/** The geometric mean of numbers far apart, else the arithmetic. */
function between(a: number, b: number): number {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  return low >= 0 && high > 4 * low ? Math.sqrt(Math.max(low, high * 1e-30) * high) : a + (b - a) / 2;
}
