import { type Column, isDictionary } from "@productizeml/stats";
import { type Encoded, encode } from "./encode.ts";

/** Labels as small integers: those of {@link Encoded}, or the labels themselves where they are such. */
export interface Classes extends Omit<Encoded, "codes"> {
  /** The code of each row. */
  readonly codes: Integers;
  /** The code of each class, in order of appearance, where the two differ. */
  readonly codeOf?: Uint32Array;
}

/** Typed arrays of integers that a double can index by. */
export type Integers = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;

/** A table of this size is in the cache, whatever the number of rows. */
const SMALL = 65_536;

/** Reads labels in order of appearance; whole numbers from 0 on that are not large are not copied. */
export function readClasses(caller: string, name: string, values: Column): Classes {
  return (isIntegers(values) ? countLabels(values) : null) ?? encode(caller, name, values);
}

/** How often each label occurs, where labels are their own codes; null where they are negative or too large. */
function countLabels(labels: Integers): Classes | null {
  const table = countBelow(labels, SMALL) ?? countBelow(labels, sizeOfTable(labels));
  if (table === null) return null;
  const { counts, codeOf } = table;
  return {
    codes: labels,
    codeOf,
    counts: codeOf.map((code) => counts[code] as number),
    categories: Array.from(codeOf),
  };
}

/** Size of a table of all labels up to the highest; 0 where it would be much larger than the number of rows. */
export function sizeOfTable(labels: Integers): number {
  let highest = -1;
  for (let i = 0; i < labels.length; i++) if ((labels[i] as number) > highest) highest = labels[i] as number;
  return highest < 4 * labels.length ? highest + 1 : 0;
}

/** Counts labels up to the first that is not below `size`. */
function countBelow(labels: Integers, size: number): { counts: Uint32Array; codeOf: Uint32Array } | null {
  const counts = new Uint32Array(size);
  const seen: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    // Negative labels are large ones without their sign.
    if (label >>> 0 >= size) return null;
    if (counts[label]++ === 0) seen.push(label);
  }
  return { counts, codeOf: Uint32Array.from(seen) };
}

/** Whether a column is a typed array of integers. */
export function isIntegers(values: Column): values is Column & Integers {
  return (
    !isDictionary(values) &&
    (values instanceof Int32Array ||
      values instanceof Uint8Array ||
      values instanceof Int8Array ||
      values instanceof Uint32Array ||
      values instanceof Int16Array ||
      values instanceof Uint16Array)
  );
}

/** Room for a number for each code, filled with one for each class. */
export function byCode(
  { counts, codeOf }: Pick<Classes, "counts" | "codeOf">,
  ofClass: ArrayLike<number>,
): Uint32Array {
  if (codeOf === undefined) return Uint32Array.from(ofClass).subarray(0, counts.length);
  let width = 0;
  for (const code of codeOf) width = Math.max(width, code + 1);
  const table = new Uint32Array(width);
  for (let c = 0; c < codeOf.length; c++) table[codeOf[c] as number] = ofClass[c] as number;
  return table;
}
