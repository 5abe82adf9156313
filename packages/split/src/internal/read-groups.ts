import type { Column } from "@productizeml/stats";
import { encode } from "./encode.ts";
import { type Integers, isIntegers } from "./integers.ts";
import { sortedCodes } from "./sorted-codes.ts";

/** Groups of rows as small integers. */
export interface Groups {
  /** The code of each row. */
  readonly codes: Integers;
  /** How many rows have each code; 0 for those that do not occur. */
  readonly counts: Uint32Array;
  /** Codes that occur, those of the greatest groups by value first. */
  readonly descending: Int32Array;
}

/** Reads groups; whole numbers from 0 on that are not large are their own codes, and need no sorting. */
export function readGroups(caller: string, values: Column): Groups {
  const counts = isIntegers(values) ? tally(values, sizeOfTable(values)) : null;
  if (counts === null) {
    const encoded = encode(caller, "groups", values);
    return { ...encoded, descending: sortedCodes(caller, "groups", encoded).reverse() };
  }
  const descending = new Int32Array(counts.length);
  let groups = 0;
  for (let code = counts.length - 1; code >= 0; code--) {
    descending[groups] = code;
    groups += counts[code] === 0 ? 0 : 1;
  }
  return { codes: values as Integers, counts, descending: descending.slice(0, groups) };
}

/** Size of a table of all labels up to the highest; 0 where it would be much larger than the number of rows. */
function sizeOfTable(labels: Integers): number {
  let highest = -1;
  for (let i = 0; i < labels.length; i++) if ((labels[i] as number) > highest) highest = labels[i] as number;
  return highest < Math.max(65_536, 4 * labels.length) ? highest + 1 : 0;
}

/** How often each label occurs; null where one is not in [0, size). */
function tally(labels: Integers, size: number): Uint32Array | null {
  const counts = new Uint32Array(size);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label >>> 0 >= size) return null;
    counts[label]!++;
  }
  return counts;
}

/** Groups by size, the largest first; those of one size in the order given. */
export function largestFirst(order: Int32Array, counts: Uint32Array): Int32Array {
  const largest = counts.reduce((a, b) => Math.max(a, b), 0);
  const next = new Uint32Array(largest + 2);
  for (let i = 0; i < order.length; i++) next[largest - (counts[order[i] as number] as number) + 1]!++;
  for (let size = 1; size < next.length; size++) next[size]! += next[size - 1] as number;
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const group = order[i] as number;
    sorted[next[largest - (counts[group] as number)]!++] = group;
  }
  return sorted;
}
