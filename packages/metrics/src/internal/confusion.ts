import { InvalidInputError } from "@productizeml/stats";
import type { Confusion } from "../classification/confusion-matrix.ts";
import type { ClassLabel } from "../labels.ts";
import { countPairs, countSmallPairs, SMALL } from "./count-pairs.ts";
import { labelOf } from "./label-column.ts";
import { labelKey, positionsAmong } from "./label-key.ts";
import { densePair, type LabelPair } from "./pair.ts";
import { presentLabels } from "./tally.ts";

/** The confusion matrix of the chosen classes, or of all that occur. */
export function countConfusion(
  caller: string,
  pair: LabelPair,
  labels: readonly ClassLabel[] | undefined,
  weight: Float64Array | null,
): Confusion {
  const small = weight ? null : countSmallPairs(pair.actual, pair.predicted);
  if (small) return fromSmall(caller, pair, small, labels);
  const dense = densePair(pair);
  const chosen = labels ?? dense.categories;
  const position = positionsAmong(chosen, dense.categories);
  const rowOf = dense.actual.map((code) => position[code]);
  const columnOf = dense.predicted.map((code) => position[code]);
  if (labels) checkLabels(caller, labels, (index) => rowOf.includes(index));
  const data = countPairs(rowOf, columnOf, chosen.length, weight);
  return result(chosen, data, labels ? droppedWeight(rowOf, columnOf, weight) : 0);
}

function droppedWeight(rowOf: Int32Array, columnOf: Int32Array, weight: Float64Array | null): number {
  let dropped = 0;
  for (let i = 0; i < rowOf.length; i++) {
    if (rowOf[i] < 0 || columnOf[i] < 0) dropped += weight ? weight[i] : 1;
  }
  return dropped;
}

function fromSmall(
  caller: string,
  pair: LabelPair,
  counts: Int32Array,
  labels: readonly ClassLabel[] | undefined,
): Confusion {
  const present = presentLabels(counts);
  const categories = present.map((label) => labelOf(pair.kind, pair.categories, label));
  const chosen = labels ?? categories;
  const position = positionsAmong(chosen, categories);
  const data = new Float64Array(chosen.length ** 2);
  const inTrue = new Set<number>();
  let dropped = 0;
  present.forEach((a, i) => {
    present.forEach((b, j) => {
      const count = counts[a * SMALL + b];
      if (count > 0) inTrue.add(position[i]);
      if (position[i] < 0 || position[j] < 0) dropped += count;
      else data[position[i] * chosen.length + position[j]] = count;
    });
  });
  if (labels) checkLabels(caller, labels, (index) => inTrue.has(index));
  return result(chosen, data, dropped);
}

function checkLabels(
  caller: string,
  labels: readonly ClassLabel[],
  occurs: (index: number) => boolean,
): void {
  const problem =
    new Set(labels.map(labelKey)).size < labels.length
      ? "a label twice"
      : labels.some((_, index) => occurs(index))
        ? null
        : `labels ${labels.join(", ") || "(none)"}`;
  if (problem !== null) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires distinct labels of which at least one is in yTrue, got ${problem}`,
    );
  }
}

function result(labels: readonly ClassLabel[], data: Float64Array, dropped: number): Confusion {
  return { labels: [...labels], matrix: { data, rows: labels.length, cols: labels.length }, dropped };
}
