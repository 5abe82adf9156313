/** Probabilities of a sum at most and at least as large as one that was seen. */
export interface SumTails {
  readonly atMost: number;
  readonly atLeast: number;
}

/**
 * Exact tails of the sum of the ranks that get a positive sign, when every sign falls either way alike. Ranks are
 * multiples of 1/2, as shared ranks are.
 */
export function signedRankTails(ranks: Float64Array, sum: number): SumTails {
  const doubled = ranks.map((rank) => 2 * rank);
  const last = doubled.reduce((total, rank) => total + rank, 0);
  const share = new Float64Array(last + 1);
  share[0] = 1;
  let reached = 0;
  for (const rank of doubled) {
    reached += rank;
    for (let k = reached; k >= 0; k--) share[k] = (share[k]! + (k >= rank ? share[k - rank]! : 0)) / 2;
  }
  let atMost = 0;
  let atLeast = 0;
  for (let k = 0; k <= 2 * sum; k++) atMost += share[k]!;
  for (let k = last; k >= 2 * sum; k--) atLeast += share[k]!;
  return { atMost: Math.min(1, atMost), atLeast: Math.min(1, atLeast) };
}
