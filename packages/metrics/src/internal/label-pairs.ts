import { InvalidInputError, type Matrix } from "@productizeml/stats";
import { readMatrix } from "./score-rows.ts";

/** Which labels rows have, and what was predicted for each. */
export interface LabelPairs {
  readonly truth: Matrix<Int32Array>;
  /** Whole numbers where all predictions are 0 or 1. */
  readonly score: Matrix<Int32Array | Float64Array>;
}

/** Reads true labels and predictions or scores; cells of `yTrue` are 0 or 1. */
export function readLabelPairs(caller: string, yTrue: Matrix, yScore: Matrix): LabelPairs {
  const truth = readMatrix(caller, "yTrue", yTrue);
  const { rows, cols } = truth;
  if (rows * cols === 0) {
    throw new InvalidInputError(
      "empty-input",
      `${caller} requires at least 1 row and 1 label, got ${rows} x ${cols}`,
    );
  }
  if (yScore.rows !== rows || yScore.cols !== cols) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires predictions of ${rows} x ${cols}, got ${yScore.rows} x ${yScore.cols}`,
    );
  }
  const cell = truth.data.findIndex((value) => value !== 0 && value !== 1);
  if (cell >= 0) refuse(caller, "yTrue", truth, cell);
  const score = readMatrix(caller, "yPred", yScore);
  const binary = score.data.every((value) => value === 0 || value === 1);
  return {
    truth: { data: Int32Array.from(truth.data), rows, cols },
    score: binary ? { data: Int32Array.from(score.data), rows, cols } : score,
  };
}

/** The same where predictions are labels too. */
export function readPredictedLabels(
  caller: string,
  yTrue: Matrix,
  yPred: Matrix,
): { readonly truth: Matrix<Int32Array>; readonly predicted: Matrix<Int32Array> } {
  const { truth, score } = readLabelPairs(caller, yTrue, yPred);
  const { data, rows, cols } = score;
  if (data instanceof Int32Array) return { truth, predicted: { data, rows, cols } };
  const cell = data.findIndex((value) => value !== 0 && value !== 1);
  return refuse(caller, "yPred", score, cell);
}

function refuse(caller: string, name: string, { data, cols }: Matrix, cell: number): never {
  throw new InvalidInputError(
    "bad-column",
    `${caller} requires ${name} of zeros and ones, got ${data[cell]} at row ${Math.floor(cell / cols)}`,
  );
}

/** One column. */
export function columnOf<A extends Int32Array | Float64Array>(
  { data, rows, cols }: Matrix<A>,
  index: number,
): A {
  const column = data.slice(0, rows) as A;
  for (let i = 0; i < rows; i++) column[i] = data[i * cols + index];
  return column;
}

/** One row. */
export function rowOf<A extends Int32Array | Float64Array>({ data, cols }: Matrix<A>, row: number): A {
  return data.slice(row * cols, (row + 1) * cols) as A;
}

/** The weight of every cell of a matrix. */
export function cellsOf(weight: Float64Array, cols: number): Float64Array {
  return new Float64Array(weight.length * cols).map((_, cell) => weight[Math.floor(cell / cols)]);
}
