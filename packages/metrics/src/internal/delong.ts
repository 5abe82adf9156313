import { normal, sortRows } from "@productizeml/stats";
import type { Ends } from "./proportion.ts";

/** An area under the ROC curve, and what every row adds to its error. */
export interface Placements {
  readonly area: number;
  /**
   * For each row: its share of its class's weight, times how far the share of the other class that it is placed above (a positive
   * row) or below lies from the area.
   */
  readonly components: Float64Array;
}

/** Areas this close to 0 or 1 are there: the least step of 1e7 rows is larger. */
const ROUNDING = 1e-14;

/** Places every row among the rows of the other class; ties count half. O(n log n). */
export function placements(
  score: Float64Array,
  positive: Int32Array,
  weight: Float64Array | null,
): Placements {
  const { values, rows } = sortRows(score);
  const n = rows.length;
  const { positives, negatives } = classWeights(positive, weight);
  const components = new Float64Array(n);
  let area = 0;
  let belowPositive = 0;
  let belowNegative = 0;
  for (let start = 0, end = 0; start < n; start = end) {
    let tiedPositive = 0;
    let tiedNegative = 0;
    for (; end < n && values[end] === values[start]; end++) {
      const w = weight ? weight[rows[end]] : 1;
      tiedPositive += w * positive[rows[end]];
      tiedNegative += w * (1 - positive[rows[end]]);
    }
    const above = (belowNegative + tiedNegative / 2) / negatives;
    const below = 1 - (belowPositive + tiedPositive / 2) / positives;
    for (let i = start; i < end; i++) components[rows[i]] = positive[rows[i]] === 1 ? above : below;
    area += (tiedPositive * above) / positives;
    belowPositive += tiedPositive;
    belowNegative += tiedNegative;
  }
  for (let i = 0; i < n; i++) {
    const share = (weight ? weight[i] : 1) / (positive[i] === 1 ? positives : negatives);
    components[i] = share * (components[i] - area);
  }
  return { area, components };
}

/**
 * DeLong's covariance of two areas over the same rows: the sum over rows of the product of their components, each class times
 * `m / (m - 1)` where `m` is its number of rows (by Kish's effective one where rows have weights). `NaN` with a single row in a class.
 */
export function delongCovariance(
  a: Placements,
  b: Placements,
  positive: Int32Array,
  weight: Float64Array | null,
): number {
  const { positives, negatives, positiveSquares, negativeSquares } = classWeights(positive, weight);
  let ofPositives = 0;
  let ofNegatives = 0;
  for (let i = 0; i < positive.length; i++) {
    const product = a.components[i] * b.components[i];
    if (positive[i] === 1) ofPositives += product;
    else ofNegatives += product;
  }
  return (
    ofPositives / (1 - positiveSquares / positives ** 2) +
    ofNegatives / (1 - negativeSquares / negatives ** 2)
  );
}

/** The interval of an area on its own scale, kept inside `[0, 1]`. */
export function delongEnds(area: number, variance: number, level: number): Ends {
  const half = normal.isf((1 - level) / 2) * Math.sqrt(variance);
  return { lower: Math.max(0, area - half), upper: Math.min(1, area + half) };
}

/**
 * The interval of an area by its log odds, which are nearer to normal than the area: DeLong's variance is the jackknife's, and here the
 * log odds are what is computed without each row. No width where every pair is in order.
 */
export function logitDelongEnds(
  { area, components }: Placements,
  positive: Int32Array,
  weight: Float64Array | null,
  level: number,
): Ends {
  if (Math.min(area, 1 - area) < ROUNDING) return { lower: area, upper: area };
  const { positives, negatives, positiveSquares, negativeSquares } = classWeights(positive, weight);
  // Without a row all pairs may be in order; its log odds are then those of half a pair that is not.
  const pair = (positiveSquares / positives ** 2) * (negativeSquares / negatives ** 2);
  const least = Math.min(area, 1 - area, pair / 2);
  const odds = logOdds(area, least);
  let ofPositives = 0;
  let ofNegatives = 0;
  for (let i = 0; i < positive.length; i++) {
    const share = (weight ? weight[i] : 1) / (positive[i] === 1 ? positives : negatives);
    if (share === 0 || share === 1) continue;
    const without = logOdds(area - components[i] / (1 - share), least);
    const pull = ((1 - share) * (without - odds)) ** 2;
    if (positive[i] === 1) ofPositives += pull;
    else ofNegatives += pull;
  }
  const variance =
    ofPositives / (1 - positiveSquares / positives ** 2) +
    ofNegatives / (1 - negativeSquares / negatives ** 2);
  const half = normal.isf((1 - level) / 2) * Math.sqrt(variance);
  return { lower: 1 / (1 + Math.exp(half - odds)), upper: 1 / (1 + Math.exp(-half - odds)) };
}

function logOdds(area: number, least: number): number {
  const inside = Math.min(Math.max(area, least), 1 - least);
  return Math.log(inside / (1 - inside));
}

function classWeights(positive: Int32Array, weight: Float64Array | null) {
  let positives = 0;
  let negatives = 0;
  let positiveSquares = 0;
  let negativeSquares = 0;
  for (let i = 0; i < positive.length; i++) {
    const w = weight ? weight[i] : 1;
    positives += w * positive[i];
    negatives += w * (1 - positive[i]);
    positiveSquares += w * w * positive[i];
    negativeSquares += w * w * (1 - positive[i]);
  }
  return { positives, negatives, positiveSquares, negativeSquares };
}
