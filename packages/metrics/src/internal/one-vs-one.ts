import type { Matrix } from "@productizeml/stats";
import type { ClassLabel } from "../labels.ts";
import type { Targets } from "./binary.ts";

/**
 * Mean of a score over every pair of classes, each class of a pair once positive, on the rows of that pair alone (Hand and Till 2001).
 */
export function oneVersusOne(
  targets: Targets,
  classes: readonly ClassLabel[],
  scores: Matrix<Float64Array>,
  average: "macro" | "weighted",
  score: (score: Float64Array, positive: Int32Array) => number,
): number {
  const rowsOf = classes.map((label) => {
    const mark = targets.mark(label);
    return Int32Array.from({ length: targets.n }, (_, row) => row).filter((row) => mark[row] === 1);
  });
  // An absent class has no pairs, as in scikit-learn.
  const present = rowsOf.flatMap((rows, c) => (rows.length > 0 ? [c] : []));
  let sum = 0;
  let total = 0;
  for (const a of present) {
    for (const b of present.filter((each) => each > a)) {
      const mean = (versus(a, b) + versus(b, a)) / 2;
      const mass = average === "weighted" ? rowsOf[a].length + rowsOf[b].length : 1;
      sum += mass * mean;
      total += mass;
    }
  }
  return sum / total;

  function versus(positiveClass: number, other: number): number {
    const rows = [...rowsOf[positiveClass], ...rowsOf[other]];
    const column = Float64Array.from(rows, (row) => scores.data[row * scores.cols + positiveClass]);
    return score(column, new Int32Array(rows.length).fill(1, 0, rowsOf[positiveClass].length));
  }
}
