import { type Column, createRng, type Matrix } from "@productizeml/stats";
import { encodeLabels } from "../../labels.ts";
import type { Metric } from "../../metric.ts";
import { weights } from "../../weights.ts";
import { checkLengths } from "../check-lengths.ts";
import { type Compact, compact, rowsOf } from "../compact.ts";
import type { ResamplingOptions } from "../resampling/resampling.ts";
import { swapper } from "./swapper.ts";

/**
 * P-value of a paired permutation test: how often a difference as large appears when the two models' predictions are exchanged on
 * random rows, or clusters of rows; on every choice of them, where there are no more choices than resamples.
 */
export function swapPValue<True extends Column | Matrix, Predicted extends Column | Matrix>(
  metric: Metric<True, Predicted>,
  yTrue: True,
  a: Predicted,
  b: Predicted,
  difference: number,
  options: ResamplingOptions,
): number {
  const { resamples = 1000, seed = 0 } = options;
  const actual = compact("compare", "yTrue", yTrue);
  const { first, second, swap } = swapper(a, b);
  const n = rowsOf(first);
  const sampleWeight = weights("compare", options.sampleWeight, n) ?? undefined;
  const given = sampleWeight ? { sampleWeight } : {};
  const value = (predicted: Compact) =>
    metric(actual as unknown as True, predicted as unknown as Predicted, given);
  const { codes, units } = unitsOf(options.clusters, n);
  const exact = 2 ** units <= resamples;
  const rng = createRng(seed).fork("permutation");
  const slack = 100 * Number.EPSILON * Math.abs(difference);
  const swapped = new Uint8Array(units);
  const times = exact ? 2 ** units : resamples;
  let less = 0;
  let greater = 0;
  for (let time = 0; time < times; time++) {
    for (let unit = 0; unit < units; unit++)
      swapped[unit] = exact ? (time >>> unit) & 1 : rng.uint32() >>> 31;
    swap((row) => swapped[codes ? codes[row] : row] === 1);
    const drawn = value(first) - value(second);
    if (drawn <= difference + slack) less++;
    if (drawn >= difference - slack) greater++;
  }
  const least = Math.min(less, greater);
  return Math.min(1, 2 * (exact ? least / times : (least + 1) / (times + 1)));
}

/** What is exchanged as one. */
function unitsOf(clusters: Column | undefined, n: number): { codes: Int32Array | null; units: number } {
  if (clusters === undefined) return { codes: null, units: n };
  const { codes, categories } = encodeLabels(clusters);
  checkLengths("compare", "clusters", n, codes.length);
  return { codes, units: categories.length };
}
