/** Slots of a dense sketch count leading zeros up to this. */
const MOST = 63;

/**
 * How many distinct hashes left these counts of slots by value: Ertl's estimator, without bias over the whole range and
 * without constants fitted to data. Ertl (2017), https://arxiv.org/abs/1702.01284, algorithm 6.
 *
 * @param histogram - number of slots with each value 0 to 63
 * @param slots - number of slots
 */
export function estimateDistinct(histogram: Float64Array, slots: number): number {
  let z = slots * tau(1 - histogram[MOST]! / slots);
  for (let value = MOST - 1; value >= 1; value--) z = 0.5 * (z + histogram[value]!);
  z += slots * sigma(histogram[0]! / slots);
  return (slots / (2 * Math.LN2)) * (slots / z);
}

/** x + x^2 + 2 x^4 + 4 x^8 + ... */
function sigma(x: number): number {
  if (x === 1) return Number.POSITIVE_INFINITY;
  let sum = x;
  let power = x;
  let factor = 1;
  for (let last = -1; sum !== last; factor *= 2) {
    last = sum;
    power *= power;
    sum += power * factor;
  }
  return sum;
}

/** (1 - x - (1 - x^(1/2))^2 / 2 - (1 - x^(1/4))^2 / 4 - ...) / 3 */
function tau(x: number): number {
  if (x === 0 || x === 1) return 0;
  let sum = 1 - x;
  let root = x;
  let factor = 1;
  for (let last = -1; sum !== last; ) {
    last = sum;
    root = Math.sqrt(root);
    factor /= 2;
    sum -= (1 - root) ** 2 * factor;
  }
  return sum / 3;
}
