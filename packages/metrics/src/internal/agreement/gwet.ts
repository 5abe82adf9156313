import { t } from "@productizeml/stats";
import type { GwetResult } from "../../agreement/gwet-ac1.ts";
import { type RatingTable, ratingsOfUnits } from "./rating-table.ts";

/** Gwet's coefficient of agreement; `weights` has the agreement of each pair of categories. */
export function gwetCoefficient({ counts }: RatingTable, weights: Float64Array, level: number): GwetResult {
  const { data, cols } = counts;
  const ofUnits = ratingsOfUnits(counts);
  const rated = Array.from(ofUnits.keys()).filter((unit) => ofUnits[unit] > 0);
  const several = rated.filter((unit) => ofUnits[unit] >= 2).length;
  const agreement = Float64Array.from(rated, (unit) =>
    ofUnits[unit] >= 2 ? agreementOf(data, unit * cols, cols, ofUnits[unit], weights) : 0,
  );
  const shares = new Float64Array(cols);
  for (const unit of rated) {
    for (let k = 0; k < cols; k++) shares[k] += data[unit * cols + k] / ofUnits[unit] / rated.length;
  }
  const scale = weights.reduce((sum, each) => sum + each, 0) / (cols * (cols - 1));
  const observed = agreement.reduce((sum, each) => sum + each, 0) / several;
  const chance = cols < 2 ? 1 : scale * shares.reduce((sum, share) => sum + share * (1 - share), 0);
  const value = cols < 2 ? 1 : (observed - chance) / (1 - chance);
  const n = rated.length;
  let squares = 0;
  rated.forEach((unit, i) => {
    let unitChance = 0;
    for (let k = 0; k < cols; k++) unitChance += data[unit * cols + k] * (1 - shares[k]);
    unitChance *= scale / ofUnits[unit];
    const within = ofUnits[unit] >= 2 ? ((n / several) * (agreement[i] - chance)) / (1 - chance) : 0;
    squares += (within - (2 * (1 - value) * (unitChance - chance)) / (1 - chance) - value) ** 2;
  });
  return { value, ...inference(value, Math.sqrt(squares / (n * (n - 1))), n - 1, level), observed, chance };
}

/** Share of the pairs of ratings of a unit that agree, by their weights. */
function agreementOf(
  data: Float64Array,
  row: number,
  cols: number,
  ratings: number,
  weights: Float64Array,
): number {
  let sum = 0;
  for (let a = 0; a < cols; a++) {
    if (data[row + a] === 0) continue;
    let weighted = -1;
    for (let b = 0; b < cols; b++) weighted += weights[a * cols + b] * data[row + b];
    sum += data[row + a] * weighted;
  }
  return sum / (ratings * (ratings - 1));
}

function inference(
  value: number,
  standardError: number,
  df: number,
  level: number,
): Pick<GwetResult, "standardError" | "pValue" | "lower" | "upper"> {
  if (!(df > 0) || Number.isNaN(standardError + value)) {
    return { standardError: NaN, pValue: NaN, lower: NaN, upper: NaN };
  }
  const half = t.isf((1 - level) / 2, df) * standardError;
  const pValue = value === 0 ? 1 : Math.min(1, 2 * t.sf(Math.abs(value) / standardError, df));
  return { standardError, pValue, lower: value - half, upper: Math.min(1, value + half) };
}
