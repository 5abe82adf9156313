import type { Matrix } from "@productizeml/stats";

/** The logarithm of the inverse temperature stays in this range, as in scikit-learn. */
const LIMIT = 10;

/** Newton needs about ten; towards an end of the range halves take some fifty. */
const STEPS = 100;

/**
 * The inverse temperature of least log loss: the loss is convex in it, so its slope has one root, which Newton's method finds between
 * two ends that close in.
 *
 * @param slopes - first and second derivative of the loss at an inverse temperature
 */
export function bestInverseTemperature(slopes: (beta: number) => Slopes): number {
  let low = Math.exp(-LIMIT);
  let high = Math.exp(LIMIT);
  let beta = 1;
  for (let step = 0; step < STEPS; step++) {
    const { first, second } = slopes(beta);
    if (first > 0) high = beta;
    else low = beta;
    const newton = beta - first / second;
    // Beyond an end that was tried, or where Newton has no answer, the middle in logarithms.
    const next = newton >= low && newton <= high ? newton : Math.sqrt(low * high);
    if (Math.abs(next - beta) <= 1e-13 * beta) return next;
    beta = next;
  }
  return beta;
}

/** First and second derivative. */
export interface Slopes {
  readonly first: number;
  readonly second: number;
}

/** Slopes of the log loss of two classes, whose log-odds are the inverse temperature times `odds`. */
export function binarySlopes(
  odds: Float64Array,
  positive: Int32Array,
  weight: Float64Array | null,
): (beta: number) => Slopes {
  return (beta) => {
    let first = 0;
    let second = 0;
    for (let i = 0; i < odds.length; i++) {
      const w = weight ? weight[i] : 1;
      const tail = Math.exp(-Math.abs(beta * odds[i]));
      const p = odds[i] >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
      first += w * (p - positive[i]) * odds[i];
      second += w * (tail / ((1 + tail) * (1 + tail))) * odds[i] * odds[i];
    }
    return { first, second };
  };
}

/** The same for several classes: mean and variance of the logits under the softmax. */
export function softmaxSlopes(
  { data, rows, cols }: Matrix<Float64Array>,
  index: Int32Array,
  weight: Float64Array | null,
): (beta: number) => Slopes {
  return (beta) => {
    let first = 0;
    let second = 0;
    for (let i = 0; i < rows; i++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let j = i * cols; j < (i + 1) * cols; j++) top = Math.max(top, data[j]);
      let sum = 0;
      let mean = 0;
      let square = 0;
      for (let j = i * cols; j < (i + 1) * cols; j++) {
        const below = data[j] - top;
        const share = Math.exp(beta * below);
        sum += share;
        mean += share * below;
        square += share * below * below;
      }
      mean /= sum;
      const w = weight ? weight[i] : 1;
      first += w * (mean - (data[i * cols + index[i]] - top));
      second += w * (square / sum - mean * mean);
    }
    return { first, second };
  };
}
