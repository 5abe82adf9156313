import {
  type Column,
  columnLength,
  InvalidInputError,
  quantile,
  requireInRange,
  requireInteger,
  sortRows,
} from "@productizeml/stats";
import type { ValueBaselineOptions, ValueStrategy } from "../../baseline.ts";
import type { Numbers } from "../../numbers.ts";
import { weights } from "../../weights.ts";
import { checkFinite, readFloats } from "../numbers.ts";

/** Values for `rows` rows, by the true values before them alone. */
export function valueBaseline(
  strategy: ValueStrategy,
  yTrain: Numbers,
  rows: number,
  options: ValueBaselineOptions,
): Float64Array {
  const n = columnLength(yTrain as Column);
  const values = readFloats("baseline", "yTrain", yTrain, n);
  if (n === 0) throw new InvalidInputError("empty-input", "baseline requires at least 1 row, got 0");
  checkFinite("baseline", "yTrain", values);
  const weight = weights("baseline", options.sampleWeight, n);
  if (strategy === "last-value" || strategy === "seasonal") {
    if (weight) {
      throw new InvalidInputError("bad-option", `baseline requires no sampleWeight for ${strategy}, got one`);
    }
    const period = strategy === "seasonal" ? (options.period ?? Number.NaN) : 1;
    requireInteger("baseline", "period", period, 1, n);
    return Float64Array.from({ length: rows }, (_, row) => values[n - period + (row % period)]);
  }
  return new Float64Array(rows).fill(
    strategy === "mean" ? mean(values, weight) : quantileOf(strategy, values, weight, options.quantile),
  );
}

function mean(values: Float64Array, weight: Float64Array | null): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i] * (weight ? weight[i] : 1);
    total += weight ? weight[i] : 1;
  }
  return sum / total;
}

/** NumPy's quantile, halfway between values where it falls between them; with weights the value up to which the share lies. */
function quantileOf(
  strategy: ValueStrategy,
  values: Float64Array,
  weight: Float64Array | null,
  asked: number | undefined,
): number {
  const share = strategy === "median" ? 0.5 : (asked ?? Number.NaN);
  requireInRange("baseline", "quantile", share, 0, 1);
  if (!weight) return quantile(values, share);
  const { values: sorted, rows } = sortRows(values);
  let total = 0;
  for (const row of rows) total += weight[row];
  let up = 0;
  let last = Number.NaN;
  for (let i = 0; i < rows.length; i++) {
    if (weight[rows[i]] === 0) continue;
    up += weight[rows[i]];
    last = sorted[i];
    if (up >= ((share * 100) / 100) * total) break;
  }
  return last;
}
