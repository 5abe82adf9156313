import { inverse } from "./solve.ts";

/** What a logistic regression is fitted on. */
export interface LogisticData {
  /** Columns of numbers, besides the intercept. */
  readonly features: readonly Float64Array[];
  /** What each row's probability should be: 0, 1, or between. */
  readonly target: ArrayLike<number>;
  /** Known part of each row's log-odds. */
  readonly offset?: Float64Array;
  readonly weight: Float64Array | null;
}

/** A fitted logistic regression; the intercept stands last. */
export interface LogisticFit {
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  /** Whether there is a best fit: there is none where a threshold tells the classes apart without an error. */
  readonly converged: boolean;
}

/** Newton needs about ten; without a best fit it goes on by about 1 a step, for ever. */
const STEPS = 50;

/** Maximum likelihood by Newton's method on centred and scaled columns, halving steps that do not help. */
export function fitLogistic(data: LogisticData): LogisticFit {
  const scaled = data.features.map(standardize);
  const columns = scaled.map(({ values }) => values);
  const size = columns.length + 1;
  let at = evaluate(data, columns, new Float64Array(size));
  let converged = false;
  for (let step = 0; step < STEPS && !converged; step++) {
    const covariance = inverse(at.curvature, size);
    if (!covariance) break;
    const move = times(covariance, at.gradient, size);
    // Close to the best fit the loss is flat to its last digits, where Newton's steps still gain some.
    const limit = at.loss + 1e-13 * Math.abs(at.loss);
    let next = evaluate(data, columns, add(at.coefficients, move));
    for (let half = 0; half < 40 && !(next.loss <= limit); half++) {
      for (let j = 0; j < size; j++) move[j] /= 2;
      next = evaluate(data, columns, add(at.coefficients, move));
    }
    at = next;
    converged = move.every((each, j) => Math.abs(each) <= 1e-10 * (1 + Math.abs(at.coefficients[j])));
  }
  return unscaled(at, scaled, converged);
}

interface Evaluation {
  readonly coefficients: Float64Array;
  readonly loss: number;
  /** Downhill: what a small step should be proportional to. */
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

function evaluate(
  { target, offset, weight }: LogisticData,
  columns: readonly Float64Array[],
  coefficients: Float64Array,
): Evaluation {
  const size = coefficients.length;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const row = new Float64Array(size).fill(1);
  let loss = 0;
  for (let i = 0; i < target.length; i++) {
    let odds = offset ? offset[i] : 0;
    for (let j = 0; j < columns.length; j++) row[j] = columns[j][i];
    for (let j = 0; j < size; j++) odds += coefficients[j] * row[j];
    const w = weight ? weight[i] : 1;
    const tail = Math.exp(-Math.abs(odds));
    // Target less probability, exact where the probability is all but 1.
    const rare = tail / (1 + tail);
    const missing = odds >= 0 ? target[i] - 1 + rare : target[i] - rare;
    // ln(1 + e^odds) - target * odds, without overflow.
    loss += w * (Math.max(odds, 0) + Math.log1p(tail) - target[i] * odds);
    const residual = w * missing;
    const slope = w * (tail / ((1 + tail) * (1 + tail)));
    for (let j = 0; j < size; j++) {
      gradient[j] += residual * row[j];
      for (let k = 0; k <= j; k++) curvature[j * size + k] += slope * row[j] * row[k];
    }
  }
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) curvature[k * size + j] = curvature[j * size + k];
  }
  return { coefficients, loss, gradient, curvature };
}

interface Standardized {
  readonly values: Float64Array;
  readonly mean: number;
  readonly scale: number;
}

function standardize(values: Float64Array): Standardized {
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += (values[i] - mean) / (i + 1);
  let scale = 0;
  for (let i = 0; i < values.length; i++) scale = Math.max(scale, Math.abs(values[i] - mean));
  if (scale === 0) scale = 1;
  return { values: values.map((value) => (value - mean) / scale), mean, scale };
}

/** The fit in the columns' own units: the covariance of `A b` is `A C A'`. */
function unscaled(at: Evaluation, scaled: readonly Standardized[], converged: boolean): LogisticFit {
  const size = scaled.length + 1;
  const transform = new Float64Array(size * size);
  scaled.forEach(({ mean, scale }, j) => {
    transform[j * size + j] = 1 / scale;
    transform[(size - 1) * size + j] = -mean / scale;
  });
  transform[size * size - 1] = 1;
  const covariance = inverse(at.curvature, size);
  const standardErrors = new Float64Array(size).fill(Number.NaN);
  for (let j = 0; covariance && j < size; j++) {
    const row = transform.subarray(j * size, (j + 1) * size);
    standardErrors[j] = Math.sqrt(
      times(covariance, row, size).reduce((sum, each, k) => sum + each * row[k], 0),
    );
  }
  return {
    coefficients: times(transform, at.coefficients, size),
    standardErrors,
    converged: converged && covariance !== null,
  };
}

function times(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) product[i] += matrix[i * size + j] * vector[j];
  return product;
}

function add(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + b[i]);
}
