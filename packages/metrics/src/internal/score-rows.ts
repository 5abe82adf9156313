import { checkMatrix, InvalidInputError, type Matrix } from "@productizeml/stats";
import { type WeightOption, weights } from "../weights.ts";
import { checkRows } from "./check-lengths.ts";
import { checkFinite } from "./numbers.ts";

/** Two matrices of one shape, read: what is true of each cell, and how it was scored. */
export interface ScoreRows {
  readonly truth: Float64Array;
  readonly score: Float64Array;
  readonly rows: number;
  readonly cols: number;
  readonly weight: Float64Array | null;
}

/** Reads relevances and scores: one row for each query or sample, one column for each document or label. */
export function readScoreRows(
  caller: string,
  yTrue: Matrix,
  yScore: Matrix,
  options: WeightOption,
): ScoreRows {
  const truth = readMatrix(caller, "yTrue", yTrue);
  const { rows, cols } = truth;
  if (rows === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 row, got 0`);
  if (yScore.rows !== rows || yScore.cols !== cols) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires yScore of ${rows} x ${cols}, got ${yScore.rows} x ${yScore.cols}`,
    );
  }
  const score = readMatrix(caller, "yScore", yScore);
  const weight = weights(caller, options.sampleWeight, rows);
  return { truth: truth.data, score: score.data, rows, cols, weight };
}

/** The same where each cell of `yTrue` says whether the row has the column's label. */
export function readLabelRows(
  caller: string,
  yTrue: Matrix,
  yScore: Matrix,
  options: WeightOption,
): ScoreRows {
  const read = readScoreRows(caller, yTrue, yScore, options);
  const cell = read.truth.findIndex((value) => value !== 0 && value !== 1);
  if (cell >= 0) {
    throw new InvalidInputError(
      "bad-column",
      `${caller} requires yTrue of zeros and ones, got ${read.truth[cell]} at row ${Math.floor(cell / read.cols)}`,
    );
  }
  return read;
}

/** Refuses a single column, which leaves nothing to rank. */
export function checkSeveral(caller: string, what: string, { cols }: ScoreRows): void {
  if (cols > 1) return;
  throw new InvalidInputError("too-few-values", `${caller} requires at least 2 ${what}, got ${cols}`);
}

/** Reads a matrix of finite numbers. */
export function readMatrix(caller: string, name: string, matrix: Matrix): Matrix<Float64Array> {
  checkRows(caller, `${name}.data`, matrix.data.length);
  checkMatrix(caller, name, matrix);
  const data = matrix.data instanceof Float64Array ? matrix.data : Float64Array.from(matrix.data);
  checkFinite(caller, `${name}.data`, data);
  return { data, rows: matrix.rows, cols: matrix.cols };
}
