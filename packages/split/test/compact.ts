import type { Column } from "@productizeml/stats";
import { expect } from "vitest";
import type { FoldSequence } from "../src/index.ts";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A column as golden files have it: distinct values, and for each row which of them, a digit a row where they are few. */
export interface CompactColumn {
  readonly categories: readonly (string | number | boolean)[];
  readonly codes: string | readonly number[];
}

/** The values of a column. */
export function expand({ categories, codes }: CompactColumn): (string | number | boolean)[] {
  return codesOf(codes).map((code) => categories[code] as string);
}

/** A column in every form that can hold it: values, codes and categories, numbers in typed arrays. */
function formsOf(column: CompactColumn): readonly Column[] {
  const values = expand(column);
  const forms: Column[] = [
    values as string[],
    { codes: codesOf(column.codes), categories: column.categories },
  ];
  if (values.every((value) => typeof value === "number")) {
    forms.push(Float64Array.from(values));
    if (values.every(Number.isInteger)) forms.push(Int32Array.from(values), Int16Array.from(values));
  }
  return forms;
}

/** The answer to a column, which must be the same in every form. */
export function inEveryForm<A>(column: CompactColumn, answer: (form: Column) => A): A {
  const [first, ...others] = formsOf(column).map(answer) as [A, ...A[]];
  for (const other of others) expect(other).toEqual(first);
  return first;
}

/** The fold in which each of `n` rows is tested, a digit a row, "-" for none; training rows must be all others, both ascending. */
export function foldString(folds: FoldSequence, n: number): string {
  const ids = Array<string>(n).fill("-");
  let fold = 0;
  for (const { train, test } of folds) {
    expectAscending(train);
    expectAscending(test);
    expect(train.length + test.length).toBe(n);
    const tested = new Set(test);
    expect(train.some((row) => tested.has(row))).toBe(false);
    for (const row of test) ids[row] = DIGITS[fold] as string;
    fold++;
  }
  expect(fold).toBe(folds.length);
  return ids.join("");
}

/** Number of folds, and FNV-1a of their training and test lists. */
export function foldDigest(folds: FoldSequence): string {
  return `${folds.length} ${digest(Array.from(folds, ({ train, test }) => [train, test]).flat())}`;
}

/** FNV-1a of lists of numbers, each closed by its length. */
export function digest(lists: Iterable<ArrayLike<number>>): string {
  let hash = 0x811c9dc5;
  const add = (value: number): void => {
    for (let shift = 0; shift < 32; shift += 8)
      hash = Math.imul(hash ^ ((value >>> shift) & 255), 0x01000193);
  };
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) add(list[i] as number);
    add(list.length);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function codesOf(codes: string | readonly number[]): number[] {
  return typeof codes === "string" ? Array.from(codes, (digit) => DIGITS.indexOf(digit)) : [...codes];
}

function expectAscending(rows: Uint32Array): void {
  expect(rows.every((row, i) => i === 0 || row > (rows[i - 1] as number))).toBe(true);
}
