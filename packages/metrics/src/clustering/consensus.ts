import { InvalidInputError, type Matrix } from "@productizeml/stats";
import { bestAssignment } from "../internal/best-assignment.ts";
import { readMatrix } from "../internal/score-rows.ts";

/** A set of biclusters: one row in each matrix for each. */
export interface Biclusters {
  /** 1 where the bicluster holds the row of the data, else 0; one column for each row of the data. */
  readonly rows: Matrix;
  /** 1 where the bicluster holds the column of the data, else 0; one column for each column of the data. */
  readonly columns: Matrix;
}

/**
 * How alike two sets of biclusters are: each is paired with at most one of the other set, so that their Jaccard indices sum to the most,
 * and the sum is divided by the size of the larger set. O(k^3) for `k` biclusters, besides k^2 comparisons.
 *
 * @param a - biclusters
 * @param b - biclusters of the same data
 * @returns score in `[0, 1]`, 1 for the same biclusters in any order; `NaN` where a pair that counts is empty
 * @throws InvalidInputError `length-mismatch`, `empty-input` without biclusters, `not-finite`
 * @example
 * const a = { rows: { data: [1, 0, 0, 1], rows: 2, cols: 2 }, columns: { data: [0, 1, 1, 0], rows: 2, cols: 2 } };
 * const b = { rows: { data: [0, 1, 1, 0], rows: 2, cols: 2 }, columns: { data: [1, 0, 0, 1], rows: 2, cols: 2 } };
 * consensus(a, b); // 1
 * @see sklearn.metrics.consensus_score; Hochreiter et al. (2010), https://doi.org/10.1093/bioinformatics/btq227
 */
export function consensus(a: Biclusters, b: Biclusters): number {
  const first = read("a", a);
  const second = read("b", b);
  if (first.rows.cols !== second.rows.cols || first.columns.cols !== second.columns.cols) {
    throw new InvalidInputError(
      "length-mismatch",
      `consensus requires b over ${first.rows.cols} x ${first.columns.cols} cells, got ${second.rows.cols} x ${second.columns.cols}`,
    );
  }
  const [m, n] = [first.rows.rows, second.rows.rows];
  const similarity = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      const both = shared(first.rows, i, second.rows, j) * shared(first.columns, i, second.columns, j);
      const sizeA = shared(first.rows, i, first.rows, i) * shared(first.columns, i, first.columns, i);
      const sizeB = shared(second.rows, j, second.rows, j) * shared(second.columns, j, second.columns, j);
      similarity[i * n + j] = both / (sizeA + sizeB - both);
    }
  }
  const pairs = bestAssignment({ data: similarity, rows: m, cols: n });
  return pairs.reduce((sum, [i, j]) => sum + similarity[i * n + j], 0) / Math.max(m, n);
}

function read(name: string, { rows, columns }: Biclusters): Biclusters {
  const read = {
    rows: readMatrix("consensus", `${name}.rows`, rows),
    columns: readMatrix("consensus", `${name}.columns`, columns),
  };
  if (rows.rows === 0) {
    throw new InvalidInputError("empty-input", `consensus requires at least 1 bicluster in ${name}, got 0`);
  }
  if (rows.rows !== columns.rows) {
    throw new InvalidInputError(
      "length-mismatch",
      `consensus requires ${name}.columns for ${rows.rows} biclusters, got ${columns.rows}`,
    );
  }
  return read;
}

/** Number of cells that two indicator rows share. */
function shared(a: Matrix, i: number, b: Matrix, j: number): number {
  let count = 0;
  for (let k = 0; k < a.cols; k++) count += a.data[i * a.cols + k] * b.data[j * b.cols + k];
  return count;
}
