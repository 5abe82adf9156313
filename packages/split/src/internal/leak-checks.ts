import { type Column, readNumbers, requireFinite } from "@productizeml/stats";
import type { Leak, LeakKind } from "../find-leaks.ts";
import { encode } from "./encode.ts";
import { RowSet } from "./row-set.ts";

/** A part's name and its rows. */
export interface Part {
  readonly name: string;
  readonly rows: ArrayLike<number>;
}

/** Rows that are in two parts. */
export function indexOverlap(parts: readonly Part[], tableRows: number): Leak[] {
  return eachPair(parts, (first, second) => {
    const inFirst = new Uint8Array(tableRows);
    for (let i = 0; i < first.rows.length; i++) inFirst[first.rows[i] as number] = 1;
    return finding("index-overlap", first, second, second, (row) => inFirst[row] === 1, "also in {first}");
  });
}

/** Rows of a group that another part has, too. */
export function groupOverlap(parts: readonly Part[], name: string, groups: Column): Leak[] {
  const { codes, counts } = encode("findLeaks", name, groups);
  return eachPair(parts, (first, second) => {
    const inFirst = new Uint8Array(counts.length);
    for (let i = 0; i < first.rows.length; i++) inFirst[codes[first.rows[i] as number] as number] = 1;
    const known = (row: number): boolean => inFirst[codes[row] as number] === 1;
    return finding("group-overlap", first, second, second, known, `of a ${name} that is also in {first}`);
  });
}

/** Rows that are not before the beginning of a later part. */
export function timeOverlap(parts: readonly Part[], name: string, column: Column): Leak[] {
  const times = readNumbers("findLeaks", name, column);
  requireFinite("findLeaks", name, times);
  return eachPair(parts, (first, second) => {
    let start = Infinity;
    for (let i = 0; i < second.rows.length; i++) {
      start = Math.min(start, times[second.rows[i] as number] as number);
    }
    const late = (row: number): boolean => (times[row] as number) >= start;
    return finding(
      "time-overlap",
      first,
      second,
      first,
      late,
      `not before {second} begins at ${name} ${start}`,
    );
  });
}

/** Rows that equal a row of another part. */
export function duplicateRows(parts: readonly Part[], words: Uint32Array): Leak[] {
  const sets = parts.map(({ rows }) => new RowSet(words, rows));
  return eachPair(parts, (first, second, at) => {
    const known = (row: number): boolean => (sets[at] as RowSet).has(row);
    return finding("duplicate-rows", first, second, second, known, "equal to a row of {first}");
  });
}

function eachPair(
  parts: readonly Part[],
  check: (first: Part, second: Part, firstAt: number) => Leak | null,
): Leak[] {
  const leaks: Leak[] = [];
  for (let a = 0; a < parts.length; a++) {
    for (let b = a + 1; b < parts.length; b++) {
      const leak = check(parts[a] as Part, parts[b] as Part, a);
      if (leak !== null) leaks.push(leak);
    }
  }
  return leaks;
}

function finding(
  kind: LeakKind,
  first: Part,
  second: Part,
  concerned: Part,
  leaks: (row: number) => boolean,
  how: string,
): Leak | null {
  const examples: number[] = [];
  let rows = 0;
  for (let i = 0; i < concerned.rows.length; i++) {
    const row = concerned.rows[i] as number;
    if (!leaks(row)) continue;
    rows++;
    if (examples.length < 5) examples.push(row);
  }
  if (rows === 0) return null;
  const what = how.replace("{first}", first.name).replace("{second}", second.name);
  return {
    kind,
    parts: [first.name, second.name],
    rows,
    share: rows / concerned.rows.length,
    examples,
    message: `${rows} of ${concerned.rows.length} rows of ${concerned.name} ${rows === 1 ? "is" : "are"} ${what}`,
  };
}
