/** Upper tail probabilities of Scholz and Stephens' table 2. */
const LEVELS: readonly number[] = [0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001];
const B0: readonly number[] = [0.675, 1.281, 1.645, 1.96, 2.326, 2.573, 3.085];
const B1: readonly number[] = [-0.245, 0.25, 0.678, 1.149, 1.822, 2.364, 3.615];
const B2: readonly number[] = [-0.105, -0.305, -0.362, -0.391, -0.396, -0.345, -0.154];

/** P-value of a standardized statistic of `m + 1` samples: a parabola through the logarithms of the table. */
export function andersonDarlingPValue(statistic: number, m: number): number {
  const critical = B0.map((b0, i) => b0 + B1[i]! / Math.sqrt(m) + B2[i]! / m);
  if (statistic < critical[0]!) return 0.25;
  if (statistic > critical[6]!) return 0.001;
  return Math.exp(parabola(critical, LEVELS.map(Math.log), statistic));
}

/** Value at `at` of the least-squares parabola, built of polynomials that are orthogonal on the points. */
function parabola(x: readonly number[], y: readonly number[], at: number): number {
  const mean = sum(x) / x.length;
  const u = x.map((value) => value - mean);
  const squares = sum(u.map((value) => value * value));
  const skew = sum(u.map((value) => value ** 3)) / squares;
  const bend = (value: number): number => value * value - skew * value - squares / x.length;
  const bends = u.map(bend);
  const dot = (a: readonly number[]): number => sum(a.map((value, i) => value * y[i]!));
  const norm = sum(bends.map((value) => value * value));
  const v = at - mean;
  return sum(y) / y.length + (dot(u) / squares) * v + (dot(bends) / norm) * bend(v);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Variance of the statistic of samples of these sizes when there is no difference. */
export function andersonDarlingVariance(sizes: readonly number[]): number {
  const k = sizes.length;
  const total = sum(sizes);
  const inverses = sum(sizes.map((size) => 1 / size));
  let h = 0;
  let g = 0;
  for (let i = 2; i < total; i++) {
    h += 1 / (total + 1 - i);
    g += h / i;
  }
  h += 1;
  const a = (4 * g - 6) * (k - 1) + (10 - 6 * g) * inverses;
  const b = (2 * g - 4) * k * k + 8 * h * k + (2 * g - 14 * h - 4) * inverses - 8 * h + 4 * g - 6;
  const c = (6 * h + 2 * g - 2) * k * k + (4 * h - 4 * g + 6) * k + (2 * h - 6) * inverses + 4 * h;
  const d = (2 * h + 6) * k * k - 4 * h * k;
  return (a * total ** 3 + b * total ** 2 + c * total + d) / ((total - 1) * (total - 2) * (total - 3));
}
