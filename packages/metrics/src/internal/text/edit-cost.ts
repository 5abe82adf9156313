import { Aligner } from "./alignment.ts";
import { CODE_POINTS } from "./words.ts";

/** Levenshtein's distance of characters where a substitution has a cost of its own. */
export function editCost(substitution: number): (a: Int32Array, b: Int32Array) => number {
  if (substitution !== 1) return (a, b) => costOf(a, b, Math.min(substitution, 2));
  const aligner = new Aligner(CODE_POINTS);
  return (a, b) => {
    const { substitutions, deletions, insertions } = aligner.count(a, b);
    return substitutions + deletions + insertions;
  };
}

function costOf(a: Int32Array, b: Int32Array, substitution: number): number {
  const row = Float64Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0];
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j];
      const taken = diagonal + (a[i - 1] === b[j - 1] ? 0 : substitution);
      row[j] = Math.min(taken, Math.min(above, row[j - 1]) + 1);
      diagonal = above;
    }
  }
  return row[b.length];
}
