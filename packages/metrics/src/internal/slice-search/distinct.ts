import type { Candidate } from "./candidates.ts";
import type { Tester } from "./tester.ts";

/**
 * The slices that say something of their own: in the given order, those whose rows are still worse than the rest once the rows of all
 * slices before them are taken away, at a level that is shared among all.
 */
export function distinct(
  order: readonly number[],
  candidates: readonly Candidate[],
  tester: Tester,
  alpha: number,
  top: number,
): number[] {
  const kept: number[] = [];
  const taken = new Uint8Array(tester.rows);
  for (const index of order) {
    if (kept.length === top) break;
    const { rows } = candidates[index];
    if (kept.length > 0) {
      const left = rows.filter((row) => taken[row] === 0);
      if (left.length < 2 || !(tester.test(rows, taken).pValue <= alpha / order.length)) continue;
    }
    kept.push(index);
    for (const row of rows) taken[row] = 1;
  }
  return kept;
}
