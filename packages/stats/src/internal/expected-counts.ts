import { InvalidInputError } from "../errors.ts";
import { checkMatrix, type Matrix } from "../matrix.ts";
import { requireLength } from "../require.ts";
import { requireCounts } from "./require-counts.ts";

/** Counts that rows and columns would have if they were independent; refuses empty rows and columns. */
export function expectedCounts(caller: string, observed: Matrix): Matrix<Float64Array> {
  checkMatrix(caller, "observed", observed);
  const { data, rows, cols } = observed;
  requireLength(caller, "observed.data", data);
  const total = requireCounts(caller, "observed.data", data);
  const rowSums = new Float64Array(rows);
  const colSums = new Float64Array(cols);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      const count = data[i * cols + j]!;
      rowSums[i]! += count;
      colSums[j]! += count;
    }
  }
  requirePositiveSums(caller, "row", rowSums);
  requirePositiveSums(caller, "column", colSums);
  const expected = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) expected[i * cols + j] = (rowSums[i]! * colSums[j]!) / total;
  }
  return { data: expected, rows, cols };
}

function requirePositiveSums(caller: string, name: string, sums: Float64Array): void {
  const empty = sums.indexOf(0);
  if (empty >= 0) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires a positive count in every ${name}, got none in ${name} ${empty}`,
    );
  }
}
