import type { SliceCondition } from "../../slice-search.ts";
import type { Literal } from "./literals.ts";

/** A slice to be tested. */
export interface Candidate {
  readonly conditions: readonly SliceCondition[];
  /** Ascending. */
  readonly rows: Uint32Array;
}

/**
 * Every conjunction of at most `degree` columns that has enough rows and leaves enough out. One that holds the same rows as a part of
 * itself says nothing new and is left out.
 */
export function candidates(
  columns: readonly (readonly Literal[])[],
  n: number,
  degree: number,
  minRows: number,
): Candidate[] {
  const found: Candidate[] = [];
  const member = new Uint8Array(n);
  let level = columns.flatMap((literals, at) =>
    literals.map(({ conditions, rows }) => ({ conditions, rows: Uint32Array.from(rows), at })),
  );
  for (let columnsTaken = 1; columnsTaken <= degree; columnsTaken++) {
    found.push(...level.filter(({ rows }) => n - rows.length >= minRows));
    if (columnsTaken === degree) break;
    level = level.flatMap((part) => {
      for (const row of part.rows) member[row] = 1;
      const longer = columns.slice(part.at + 1).flatMap((literals, offset) =>
        literals.flatMap(({ conditions, rows }) => {
          const both = Uint32Array.from(rows).filter((row) => member[row] === 1);
          const isNew = both.length < part.rows.length && both.length < rows.length;
          if (both.length < minRows || !isNew) return [];
          return [{ conditions: [...part.conditions, ...conditions], rows: both, at: part.at + 1 + offset }];
        }),
      );
      for (const row of part.rows) member[row] = 0;
      return longer;
    });
  }
  return found.map(({ conditions, rows }) => ({ conditions, rows }));
}
