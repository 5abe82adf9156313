import { InvalidInputError } from "../errors.ts";
import { checkMatrix, type Matrix } from "../matrix.ts";
import { requireInteger } from "../require.ts";

/** The four counts of a table of two rows and two columns, row by row; refuses any other table. */
export function readTwoByTwo(
  caller: string,
  table: Matrix,
  most: number = Number.MAX_SAFE_INTEGER,
): [number, number, number, number] {
  checkMatrix(caller, "table", table);
  const { data, rows, cols } = table;
  if (rows !== 2 || cols !== 2) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires table of 2 rows and 2 columns, got ${rows} x ${cols}`,
    );
  }
  for (let i = 0; i < 4; i++) requireInteger(caller, `table.data[${i}]`, data[i]!, 0, most);
  return [data[0]!, data[1]!, data[2]!, data[3]!];
}
