import { InvalidInputError } from "./errors.ts";

/** A row-major matrix: the value of row `i` and column `j` stands at `data[i * cols + j]`. */
export interface Matrix<A extends ArrayLike<number> = ArrayLike<number>> {
  /** Values, length `rows * cols`. */
  readonly data: A;
  /** Number of rows. */
  readonly rows: number;
  /** Number of columns. */
  readonly cols: number;
}

/**
 * Checks that a matrix holds as many values as it says.
 *
 * @param caller - name of the public function that the error speaks for
 * @param name - name of the argument
 * @param matrix - the matrix
 * @throws InvalidInputError `length-mismatch`
 */
export function checkMatrix(caller: string, name: string, matrix: Matrix): void {
  const expected = matrix.rows * matrix.cols;
  if (matrix.data.length !== expected) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires ${name}.data of length ${expected} (${matrix.rows} x ${matrix.cols}), got ${matrix.data.length}`,
    );
  }
}
