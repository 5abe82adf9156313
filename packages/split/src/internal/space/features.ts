import {
  type Column,
  checkMatrix,
  columnLength,
  InvalidInputError,
  type Matrix,
  readNumbers,
  requireFinite,
} from "@productizeml/stats";

/** Numbers that rows are compared by: a matrix, or columns of one length. */
export type Features = Matrix | readonly Column[];

/** Reads features as a row-major matrix of its own; every number must be finite. */
export function readFeatures(caller: string, features: Features): Matrix<Float64Array> {
  if ("data" in features) {
    checkMatrix(caller, "features", features);
    requireFinite(caller, "features", features.data);
    return { data: Float64Array.from(features.data), rows: features.rows, cols: features.cols };
  }
  const [first] = features;
  if (first === undefined) {
    throw new InvalidInputError("empty-input", `${caller} requires at least 1 column of features, got 0`);
  }
  const rows = columnLength(first);
  const cols = features.length;
  const data = new Float64Array(rows * cols);
  for (const [at, each] of features.entries()) {
    const numbers = readNumbers(caller, `column ${at} of features`, each);
    if (numbers.length !== rows) {
      throw new InvalidInputError(
        "length-mismatch",
        `${caller} requires features of length ${rows}, as the first, got ${numbers.length} in column ${at}`,
      );
    }
    requireFinite(caller, `column ${at} of features`, numbers);
    for (let row = 0; row < rows; row++) data[row * cols + at] = numbers[row] as number;
  }
  return { data, rows, cols };
}

/** Scales every column, in place, to mean 0 and standard deviation 1; a constant one becomes 0. */
export function standardize({ data, rows, cols }: Matrix<Float64Array>): void {
  for (let c = 0; c < cols; c++) {
    let mean = 0;
    for (let at = c; at < data.length; at += cols) mean += (data[at] as number) / rows;
    let squares = 0;
    for (let at = c; at < data.length; at += cols) {
      data[at]! -= mean;
      squares += (data[at] as number) ** 2 / rows;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let at = c; at < data.length; at += cols) data[at]! *= scale;
  }
}
