/** Distance that probabilities keep from 0 and 1, as in betacal. */
const CLIP = 2 ** -52;

/** What beta calibration is linear in: `ln p` and `-ln(1 - p)`. */
export function betaFeatures(probability: number): readonly [number, number] {
  const p = Math.min(Math.max(probability, CLIP), 1 - CLIP);
  return [Math.log(p), -Math.log1p(-p)];
}
