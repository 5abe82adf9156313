import { type Column, column, createRng, isDictionary, type Rng, type Table } from "@productizeml/stats";
import type { Leak } from "../../find-leaks.ts";
import { take } from "../../take.ts";
import { digestRows } from "../row-digest.ts";
import { plainValues } from "../values.ts";
import { concerned, eachPair, type Part, rowLeak } from "./part.ts";
import { RowSet } from "./row-set.ts";

/** Most rows that chance is estimated from. */
const SAMPLE = 20_000;

/** Rows that equal a row of another part in all named columns; `sets` has each part's rows by their digest. */
export function duplicateRows(
  parts: readonly Part[],
  sets: ReadonlyMap<Part, RowSet>,
  table: Table,
  names: readonly string[],
): Leak[] {
  return eachPair(parts, (first, second) => {
    const set = sets.get(first) as RowSet;
    const found = concerned(second, (row) => set.has(row));
    if (found.rows === 0) return null;
    const chance = Math.min(
      expectedAsWithin(first, second, set),
      expectedByChance(first, second, table, names),
    );
    const natural = found.rows <= 2 * chance + 3 * Math.sqrt(chance);
    return rowLeak(
      found,
      natural
        ? `equal to a row of ${first.name}, as many as columns of so few values give by chance`
        : `equal to a row of ${first.name}`,
      {
        kind: "duplicate-rows",
        severity: natural ? "low" : found.rows / second.rows.length >= 0.01 ? "high" : "medium",
        parts: [first.name, second.name],
        columns: names,
        evidence: { chance },
        advice: natural
          ? "Nothing, unless rows were copied; a column that tells rows apart would show it."
          : "Remove repeated rows before dividing, or give what they share as groups.",
      },
      (row) => set.get(row),
    );
  });
}

/** How many rows of the second part would equal one of the first if it repeated the first as often as the first repeats itself. */
function expectedAsWithin({ rows }: Part, second: Part, set: RowSet): number {
  const seen = new Map<number, number>();
  for (let i = 0; i < rows.length; i++) {
    const known = set.get(rows[i] as number);
    seen.set(known, (seen.get(known) ?? 0) + 1);
  }
  let repeated = 0;
  for (const count of seen.values()) if (count > 1) repeated += count;
  return (repeated / rows.length) * second.rows.length;
}

/** How many rows of the second part would equal one of the first if every column were put in an order of its own. */
function expectedByChance(first: Part, second: Part, table: Table, names: readonly string[]): number {
  const rng = createRng(0);
  const size = Math.min(SAMPLE, second.rows.length);
  const shuffled = Object.fromEntries(
    names.map((name) => [name, mixed(column("findLeaks", table, name), first, second, size, rng)]),
  );
  const n = first.rows.length;
  const { words } = digestRows("findLeaks", shuffled, names, n + size);
  const set = new RowSet(
    words,
    Uint32Array.from({ length: n }, (_, row) => row),
  );
  let equal = 0;
  for (let row = n; row < n + size; row++) if (set.has(row)) equal++;
  return (equal / size) * second.rows.length;
}

/** The first part's values, and behind them some of the second's in random order. */
function mixed(values: Column, first: Part, second: Part, size: number, rng: Rng): Column {
  const drawn = rng.shuffle(Uint32Array.from(second.rows), size).subarray(0, size);
  const rows = new Uint32Array(first.rows.length + size);
  rows.set(first.rows);
  rows.set(drawn, first.rows.length);
  if (isDictionary(values)) return { codes: take(values.codes, rows), categories: values.categories };
  return take(plainValues(values), rows) as Column;
}
