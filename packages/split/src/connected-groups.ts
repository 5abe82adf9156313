import { type Column, columnLength, InvalidInputError, isDictionary } from "@productizeml/stats";
import { plainValues } from "./internal/values.ts";

/**
 * Groups of rows that are linked by any of several identifiers, however many steps apart: a user with two devices, one of
 * which another user has, too, makes one group of all of them.
 *
 * @param columns - the identifiers, such as user, device and household; a missing value links nothing
 * @returns group of each row, numbered from 0 in the order in which they appear; give it as `groups` to a splitter
 * @throws InvalidInputError `empty-input` without a column; `length-mismatch`
 * @example
 * const user = ["ann", "ann", "bob", "cy", null];
 * const device = ["phone-1", "pad-7", "pad-7", "phone-2", "phone-3"];
 * connectedGroups([user, device]); // [0, 0, 0, 1, 2]
 * @see scipy.sparse.csgraph.connected_components
 */
export function connectedGroups(columns: readonly Column[]): Int32Array {
  const [first] = columns;
  if (first === undefined) {
    throw new InvalidInputError("empty-input", "connectedGroups requires at least 1 column, got 0");
  }
  const n = columnLength(first);
  const parents = Int32Array.from({ length: n }, (_, row) => row);
  for (const [at, column] of columns.entries()) {
    if (columnLength(column) !== n) {
      throw new InvalidInputError(
        "length-mismatch",
        `connectedGroups requires columns of length ${n}, as the first, got ${columnLength(column)} in column ${at}`,
      );
    }
    linkEqual(column, parents);
  }
  // A root is the first row of its group, so it is numbered before the others are looked up.
  const groups = new Int32Array(n);
  let count = 0;
  for (let row = 0; row < n; row++) {
    const root = rootOf(parents, row);
    groups[row] = root === row ? count++ : (groups[root] as number);
  }
  return groups;
}

/** Links rows that have the same value. */
function linkEqual(column: Column, parents: Int32Array): void {
  const firstRow = new Map<unknown, number>();
  const categories = isDictionary(column) ? column.categories : null;
  const values = isDictionary(column) ? column.codes : plainValues(column);
  for (let row = 0; row < parents.length; row++) {
    const value = categories === null ? values[row] : categories[values[row] as number];
    if (value === null || value === undefined || Number.isNaN(value)) continue;
    const first = firstRow.get(value);
    if (first === undefined) firstRow.set(value, row);
    else link(parents, first, row);
  }
}

function link(parents: Int32Array, a: number, b: number): void {
  const rootA = rootOf(parents, a);
  const rootB = rootOf(parents, b);
  parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}

/** The first row of a row's group so far; halves the way there for those who ask next. */
function rootOf(parents: Int32Array, row: number): number {
  let at = row;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at] as number] as number;
    at = parents[at] as number;
  }
  return at;
}
