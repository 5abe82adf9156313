import { sortRows } from "@productizeml/stats";
import { cells, type PerformanceMetric, type Scored } from "./expected-metric.ts";

/**
 * Standard error of a measure on a chunk of `n` rows, from the labelled reference: the spread of one row's contribution,
 * over the root of how many such rows a chunk has. As NannyML's `sampling_error.binary_classification`.
 */
export function samplingError(metric: PerformanceMetric, labelled: Scored): (n: number) => number {
  const { spread, share } = metric === "rocAuc" ? rankSpread(labelled) : cellSpread(metric, labelled);
  return (n) => spread / Math.sqrt(n * share);
}

interface Spread {
  /** Standard deviation of one row's contribution. */
  readonly spread: number;
  /** Share of rows that contribute. */
  readonly share: number;
}

function cellSpread(metric: Exclude<PerformanceMetric, "rocAuc">, labelled: Scored): Spread {
  const n = labelled.chance.length;
  const { truePositive: tp, falsePositive: fp, falseNegative: fn, trueNegative: tn } = cells(labelled, 0, n);
  switch (metric) {
    case "accuracy":
      return { spread: binarySpread(tp + tn, n), share: 1 };
    case "precision":
      return { spread: binarySpread(tp, tp + fp), share: (tp + fp) / n };
    case "recall":
      return { spread: binarySpread(tp, tp + fn), share: (tp + fn) / n };
    case "f1": {
      const relevant = tp + fp + fn;
      const factor = relevant / (tp + 0.5 * (fp + fn));
      return { spread: factor * binarySpread(tp, relevant), share: relevant / n };
    }
  }
}

/** Standard deviation of `ones` ones among `all` zeros and ones. */
function binarySpread(ones: number, all: number): number {
  const p = ones / all;
  return Math.sqrt(p * (1 - p));
}

/** Spread, over rows of the rarer class, of the share of the other class that is ranked on the wrong side. */
function rankSpread({ chance: label, score }: Scored): Spread {
  const n = label.length;
  let positives = 0;
  for (let i = 0; i < n; i++) positives += label[i]!;
  const flip = positives > n / 2;
  const rare = flip ? n - positives : positives;
  const common = n - rare;
  const { values, rows } = sortRows(score, { descending: flip });
  let below = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; ) {
    const value = values[i]!;
    let tiedRare = 0;
    let tied = 0;
    for (; i < n && values[i] === value; i++, tied++) {
      if ((label[rows[i]!] === 1) !== flip) tiedRare++;
    }
    const share = (below + (tied - tiedRare) / 2) / common;
    sum += tiedRare * share;
    squares += tiedRare * share * share;
    below += tied - tiedRare;
  }
  const mean = sum / rare;
  return { spread: Math.sqrt(Math.max(squares / rare - mean * mean, 0)), share: rare / n };
}
