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
  const queries = readGradedQueries(caller, yTrue, yScore, groups);
  const { relevance } = queries;
  for (let row = 0; row < relevance.length; row++) {
    if (relevance[row] !== 0 && relevance[row] !== 1) {
      throw new InvalidInputError(
        "out-of-range",
        `${caller} requires yTrue of 0 and 1, got ${relevance[row]}`,
      );
    }
  }
  return queries;
}

/** Reads documents with any relevance from 0 up. */
export function readGradedQueries(
  caller: string,
  yTrue: Relevance,
  yScore: Numbers,
  groups: Labels | undefined,
): Queries {
  const n = columnLength(yScore as Column);
  const score = readFloats(caller, "yScore", yScore, n);
  const truth = readFloats(caller, "yTrue", yTrue as Numbers, n);
  if (n === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 row, got 0`);
  checkFinite(caller, "yScore", score);
  checkFinite(caller, "yTrue", truth);
  for (let row = 0; row < n; row++) {
    if (truth[row] >= 0) continue;
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires relevances of at least 0 in yTrue, got ${truth[row]} at row ${row}`,
    );
  }
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
