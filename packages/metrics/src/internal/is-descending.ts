/** Rows that a caller has put in order once (as the bootstrap does) need no sorting. */
export function isDescending(score: Float64Array): boolean {
  for (let i = 1; i < score.length; i++) if (score[i] > score[i - 1]) return false;
  return true;
}
