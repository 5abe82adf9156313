import { InvalidInputError, type Matrix } from "@productizeml/stats";
import type { ClassAverage } from "../average.ts";
import type { ClassLabel } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { Targets } from "./binary.ts";
import { indexOfLabel } from "./label-key.ts";
import { readMatrix } from "./score-rows.ts";

/** A score of one class against the rest. */
export type BinaryScore = (
  score: Float64Array,
  positive: Int32Array,
  weight: Float64Array | null,
  label?: ClassLabel,
) => number;

/** Scores of several classes: one column for each. */
export function readScoreMatrix(
  caller: string,
  name: string,
  yScore: Numbers | Matrix,
  rows: number,
  classes: number,
): Matrix<Float64Array> {
  if (!("cols" in yScore)) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires ${name} as a matrix of ${classes} columns for ${classes} classes, got one column`,
    );
  }
  if (yScore.rows !== rows || yScore.cols !== classes) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires ${name} of ${rows} x ${classes}, got ${yScore.rows} x ${yScore.cols}`,
    );
  }
  return readMatrix(caller, name, yScore);
}

/** One column of a matrix. */
function columnOf({ data, rows, cols }: Matrix<Float64Array>, index: number): Float64Array {
  const column = new Float64Array(rows);
  for (let i = 0; i < rows; i++) column[i] = data[i * cols + index];
  return column;
}

/** Scores every class against the rest and averages. */
export function averageOverClasses(
  caller: string,
  targets: Targets,
  classes: readonly ClassLabel[],
  scores: Matrix<Float64Array>,
  weight: Float64Array | null,
  average: ClassAverage | null | undefined,
  score: BinaryScore,
): number | Float64Array {
  const marks = classes.map((label) =>
    indexOfLabel(targets.classes, label) < 0 ? new Int32Array(targets.n) : targets.mark(label),
  );
  if (average === "micro") return pooled(marks, scores, weight, score);
  const values = Float64Array.from(classes, (label, c) =>
    score(columnOf(scores, c), marks[c], weight, label),
  );
  if (average === null) return values;
  if (average === "weighted") return meanByPrevalence(values, marks, weight);
  if (average !== undefined && average !== "macro") {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires average micro, macro, weighted or null, got ${average}`,
    );
  }
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Every cell of the matrix is a row of one binary task. */
function pooled(
  marks: readonly Int32Array[],
  { data, rows, cols }: Matrix<Float64Array>,
  weight: Float64Array | null,
  score: BinaryScore,
): number {
  const positive = new Int32Array(rows * cols);
  marks.forEach((mark, c) => {
    for (let i = 0; i < rows; i++) positive[i * cols + c] = mark[i];
  });
  const repeated = weight && new Float64Array(rows * cols).map((_, cell) => weight[Math.floor(cell / cols)]);
  return score(data, positive, repeated);
}

/** Mean by the weight of each class's rows; an absent class does not count, whatever its score. */
function meanByPrevalence(
  values: Float64Array,
  marks: readonly Int32Array[],
  weight: Float64Array | null,
): number {
  let sum = 0;
  let total = 0;
  values.forEach((value, c) => {
    let mass = 0;
    for (let i = 0; i < marks[c].length; i++) mass += marks[c][i] * (weight ? weight[i] : 1);
    if (mass > 0) sum += mass * value;
    total += mass;
  });
  return sum / total;
}
