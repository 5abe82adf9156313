import type { Matrix } from "@productizeml/stats";
import * as fc from "fast-check";

/** A golden case: what users chose before, and what they are shown. */
export interface Lists {
  readonly past: { readonly users: number[]; readonly items: number[] };
  readonly shown: { readonly users: number[]; readonly items: number[]; readonly relevance: number[] };
  readonly vectors: Matrix;
}

/** Vectors of the items 0 to n - 1. */
export function featuresOf({ vectors }: Lists): { items: number[]; vectors: Matrix } {
  return { items: Array.from({ length: vectors.rows }, (_, item) => item), vectors };
}

/** Rows of users and items, none twice. */
export const userItems: fc.Arbitrary<{ users: number[]; items: number[] }> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 7 })), {
    minLength: 1,
    maxLength: 20,
    selector: ([user, item]) => 10 * user + item,
  })
  .map((rows) => ({ users: rows.map(([user]) => user), items: rows.map(([, item]) => item) }));

/** Vectors of the items 0 to 7, in no order. */
export const features: { items: number[]; vectors: Matrix } = {
  items: [3, 1, 0, 2, 7, 6, 5, 4],
  vectors: { data: [1, 0, 0, 1, 1, 1, 2, 1, 1, 3, 5, 0, 0, 2, 1, 1], rows: 8, cols: 2 },
};
