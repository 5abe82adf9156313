import { createRng, quantile } from "@productizeml/stats";
import type { Ends } from "../proportion.ts";
import { binByHalves } from "./bins.ts";

/** How surrogates are drawn. */
export interface ConsistencySettings {
  readonly edges: Float64Array;
  readonly level: number;
  readonly resamples: number;
  readonly seed: number;
}

/**
 * The middle share, in each bin, of what would be observed if the probabilities were right: rows are drawn with replacement, and each
 * drawn probability decides by chance what happens. `NaN` for bins that no draw reaches.
 */
export function consistencyBars(
  probability: Float64Array,
  { edges, level, resamples, seed }: ConsistencySettings,
): Ends[] {
  const n = probability.length;
  const bins = edges.length + 1;
  const binOfRow = Int32Array.from(probability, (p) => binByHalves(edges, p));
  const shares = Array.from({ length: bins }, () => new Float64Array(resamples));
  const total = new Float64Array(bins);
  const happened = new Float64Array(bins);
  const rng = createRng(seed);
  for (let b = 0; b < resamples; b++) {
    total.fill(0);
    happened.fill(0);
    for (let i = 0; i < n; i++) {
      const row = rng.integer(0, n);
      total[binOfRow[row]]++;
      happened[binOfRow[row]] += rng.float64() < probability[row] ? 1 : 0;
    }
    for (let bin = 0; bin < bins; bin++) shares[bin][b] = happened[bin] / total[bin];
  }
  const tail = (1 - level) / 2;
  return shares.map((each) => {
    const reached = each.filter((share) => !Number.isNaN(share));
    if (reached.length === 0) return { lower: Number.NaN, upper: Number.NaN };
    const [lower, upper] = quantile(reached, [tail, 1 - tail]);
    return { lower, upper };
  });
}
