import type { EditCounts } from "../../text/word-edits.ts";

/** Edits for each token of the references; the number of insertions where these have none. */
export function errorRate({ hits, substitutions, deletions, insertions }: EditCounts): number {
  const tokens = hits + substitutions + deletions;
  return tokens === 0 ? insertions : (substitutions + deletions + insertions) / tokens;
}

/** Share of the references' words that are hit, times that of the hypotheses'. */
export function preserved({ hits, substitutions, deletions, insertions }: EditCounts): number {
  const inReferences = hits + substitutions + deletions;
  const inHypotheses = hits + substitutions + insertions;
  if (inReferences === 0) return inHypotheses === 0 ? 1 : 0;
  return inHypotheses === 0 ? 0 : (hits / inReferences) * (hits / inHypotheses);
}
