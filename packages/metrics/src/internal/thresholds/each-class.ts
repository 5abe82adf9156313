import type { Matrix } from "@productizeml/stats";
import type { ClassLabel, Labels } from "../../labels.ts";
import type { OperatingPointOptions } from "../../thresholds/operating-point.ts";
import { weights } from "../../weights.ts";
import { readClasses } from "../binary.ts";
import { readScoreMatrix } from "../one-vs-rest.ts";
import { checkedClasses, classIndices } from "../probabilities.ts";

/** Scores of several classes: every class against the rest. */
export function forEachClass<Result>(
  caller: string,
  yTrue: Labels,
  yScore: Matrix,
  options: OperatingPointOptions,
  of: (score: Float64Array, positive: Int32Array, weight: Float64Array | null) => Result,
): { readonly labels: readonly ClassLabel[]; readonly results: readonly Result[] } {
  const targets = readClasses(caller, yTrue);
  const labels = checkedClasses(caller, targets, options.labels);
  const { data, rows, cols } = readScoreMatrix(caller, "yScore", yScore, targets.n, labels.length);
  const index = classIndices(targets, labels);
  const weight = weights(caller, options.sampleWeight, rows);
  const results = labels.map((_, c) =>
    of(
      Float64Array.from(index, (_, row) => data[row * cols + c]),
      index.map((each) => (each === c ? 1 : 0)),
      weight,
    ),
  );
  return { labels, results };
}
