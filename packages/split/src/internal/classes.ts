import type { Column } from "@productizeml/stats";
import { type Encoded, encode } from "./encode.ts";
import { type Integers, isIntegers } from "./integers.ts";

/** Labels as small integers: those of {@link Encoded}, or the labels themselves where they are such. */
export interface Classes extends Omit<Encoded, "codes"> {
  /** The code of each row. */
  readonly codes: Integers;
  /** The code of each class, in order of appearance, where the two differ. */
  readonly codeOf?: Uint32Array;
}

/** A table of this size stays in the cache. */
const SMALL = 65_536;

/** Reads labels in order of appearance; small whole numbers are not copied. */
export function readClasses(caller: string, name: string, values: Column): Classes {
  return (isIntegers(values) ? countLabels(values) : null) ?? encode(caller, name, values);
}

/** How often each label occurs, where labels are their own codes; null where one is negative or not small. */
function countLabels(labels: Integers): Classes | null {
  const size = Math.min(SMALL, 16 * labels.length);
  const counts = new Uint32Array(size);
  const seen: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    // Negative labels are large ones without their sign.
    if (label >>> 0 >= size) return null;
    if (counts[label]++ === 0) seen.push(label);
  }
  const codeOf = Uint32Array.from(seen);
  return { codes: labels, codeOf, counts: codeOf.map((code) => counts[code] as number), categories: seen };
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
