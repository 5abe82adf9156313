import { type Column, columnLength, InvalidInputError, requireInteger, sortRows } from "@productizeml/stats";
import type { ClassLabel, Labels } from "../../labels.ts";
import type { Numbers } from "../../numbers.ts";
import type { Relevance } from "../../ranking/retrieval/retrieval-options.ts";
import { checkLengths } from "../check-lengths.ts";
import { checkFinite, readFloats } from "../numbers.ts";
import { readLabelColumn } from "../read-labels.ts";

/** Rows by query, those of each query by falling score; ties in their given order. */
export interface Queries {
  readonly relevance: Float64Array;
  readonly score: Float64Array;
  /** Where each query's rows start, and where the last one's end. */
  readonly starts: Int32Array;
  /** The queries, sorted; `null` where all rows are one. */
  readonly labels: readonly ClassLabel[] | null;
}

/** Reads documents that are relevant or not. */
export function readQueries(
  caller: string,
  yTrue: Relevance,
  yScore: Numbers,
  groups: Labels | undefined,
): Queries {
  return arrange(caller, yTrue, yScore, groups, checkBinary);
}

/** Reads documents with any relevance from 0 up. */
export function readGradedQueries(
  caller: string,
  yTrue: Relevance,
  yScore: Numbers,
  groups: Labels | undefined,
): Queries {
  return arrange(caller, yTrue, yScore, groups, checkGraded);
}

function arrange(
  caller: string,
  yTrue: Relevance,
  yScore: Numbers,
  groups: Labels | undefined,
  check: (caller: string, truth: Float64Array) => void,
): Queries {
  const n = columnLength(yScore as Column);
  const score = readFloats(caller, "yScore", yScore, n);
  const truth = readFloats(caller, "yTrue", yTrue as Numbers, n);
  if (n === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 row, got 0`);
  checkFinite(caller, "yScore", score);
  check(caller, truth);
  const { values, rows } = sortRows(score, { descending: true });
  if (groups === undefined) {
    const relevance = new Float64Array(n);
    for (let i = 0; i < n; i++) relevance[i] = truth[rows[i]];
    return { relevance, score: values, starts: Int32Array.of(0, n), labels: null };
  }
  const { codes, categories } = readLabelColumn(caller, "groups", groups).encode();
  checkLengths(caller, "groups", n, codes.length);
  return { ...byQuery(values, rows, truth, codes, categories.length), labels: categories };
}

function checkBinary(caller: string, truth: Float64Array): void {
  // 0 for zeros and ones alone, and without a branch for each row.
  let odd = 0;
  for (let row = 0; row < truth.length; row++) odd += Math.abs(truth[row] * (truth[row] - 1));
  if (odd === 0) return;
  checkFinite(caller, "yTrue", truth);
  const row = truth.findIndex((value) => value !== 0 && value !== 1);
  throw new InvalidInputError(
    "out-of-range",
    `${caller} requires relevance of 0 or 1 in yTrue, got ${truth[row]} at row ${row}`,
  );
}

function checkGraded(caller: string, truth: Float64Array): void {
  checkFinite(caller, "yTrue", truth);
  const row = truth.findIndex((value) => value < 0);
  if (row < 0) return;
  throw new InvalidInputError(
    "out-of-range",
    `${caller} requires relevances of at least 0 in yTrue, got ${truth[row]} at row ${row}`,
  );
}

/** Deals rows in the order of their scores out to their queries. */
function byQuery(
  values: Float64Array,
  rows: Uint32Array,
  truth: Float64Array,
  codes: Int32Array,
  queries: number,
): Omit<Queries, "labels"> {
  const n = rows.length;
  const starts = new Int32Array(queries + 1);
  for (let row = 0; row < n; row++) starts[codes[row] + 1]++;
  for (let query = 0; query < queries; query++) starts[query + 1] += starts[query];
  const next = starts.slice();
  const relevance = new Float64Array(n);
  const score = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const to = next[codes[rows[i]]]++;
    relevance[to] = truth[rows[i]];
    score[to] = values[i];
  }
  return { relevance, score, starts };
}

/** How many documents count, where it was given. */
export function checkedK(caller: string, k: number | undefined, name = "k"): number {
  if (k === undefined) return Number.POSITIVE_INFINITY;
  requireInteger(caller, name, k, 1);
  return k;
}
