/** Log-odds of a probability. */
export function logit(probability: number): number {
  return Math.log(probability) - Math.log1p(-probability);
}

/** Probability of log-odds. */
export function expit(odds: number): number {
  if (odds >= 0) return 1 / (1 + Math.exp(-odds));
  const tail = Math.exp(odds);
  return tail / (1 + tail);
}
