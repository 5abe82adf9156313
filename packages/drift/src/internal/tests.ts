import {
  adjustPValues,
  chiSquareContingency,
  jensenShannonDistance,
  type PValueAdjustment,
  populationStabilityIndex,
} from "@productizeml/stats";
import type { Correction, DriftMethod } from "../drift-options.ts";

/** Counts of both sides over the same bins or categories. */
export type Counts = readonly [reference: readonly number[], current: readonly number[]];

const ADJUSTMENTS: Readonly<Record<Exclude<Correction, "none">, PValueAdjustment>> = {
  "benjamini-hochberg": "fdr_bh",
  holm: "holm",
  bonferroni: "bonferroni",
};

/** Chi-square test of the two rows of counts, without the categories that neither side has. */
export function contingency([a, b]: Counts): { statistic: number; pValue: number } {
  const used = [...a.keys()].filter((k) => a[k]! + b[k]! > 0);
  const data = [...used.map((k) => a[k]!), ...used.map((k) => b[k]!)];
  return chiSquareContingency({ data, rows: 2, cols: used.length });
}

/** Distance of two lists of counts: Jensen-Shannon's, or else the population stability index. */
export function distance(method: DriftMethod, [a, b]: Counts): number {
  return method === "jensenShannonDistance" ? jensenShannonDistance(a, b) : populationStabilityIndex(a, b);
}

/** P-values corrected for their number. */
export function adjust(pValues: readonly number[], correction: Correction): ArrayLike<number> {
  return correction === "none" ? pValues : adjustPValues(pValues, ADJUSTMENTS[correction]);
}
