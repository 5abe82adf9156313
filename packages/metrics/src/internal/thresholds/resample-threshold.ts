import { createRng, InvalidInputError, quantile } from "@productizeml/stats";
import type {
  ChooseThresholdInterval,
  ChosenThresholdInterval,
} from "../../thresholds/chosen-threshold-interval.ts";
import { bestCut, type Cut, type RankedRows, thresholdOf, valueAt } from "./best-cut.ts";
import type { Objective } from "./objectives.ts";

/** Where the best threshold would lie among other rows, and what the one that was found would attain there. */
export function resampleThreshold(
  ranked: RankedRows,
  weight: Float64Array,
  cut: Cut,
  objective: Objective,
  { level = 0.95, resamples = 1000, seed = 0 }: ChooseThresholdInterval,
): ChosenThresholdInterval {
  checkInterval(level, resamples);
  const n = weight.length;
  const rng = createRng(seed);
  const drawn = new Float64Array(n);
  const thresholds = new Float64Array(resamples);
  const values = new Float64Array(resamples);
  let optimism = 0;
  for (let b = 0; b < resamples; b++) {
    drawn.fill(0);
    for (let i = 0; i < n; i++) {
      const row = rng.integer(0, n);
      drawn[row] += weight[row];
    }
    const best = bestCut(ranked, drawn, objective);
    thresholds[b] = thresholdOf(ranked, best);
    values[b] = valueAt(ranked, drawn, cut.rows, objective);
    optimism += (best.value - valueAt(ranked, weight, best.rows, objective)) / resamples;
  }
  return { threshold: middle(thresholds, level), value: middle(values, level), optimism, level };
}

function checkInterval(level: number, resamples: number): void {
  if (!(level > 0 && level < 1)) {
    throw new InvalidInputError("out-of-range", `chooseThreshold requires level in (0, 1), got ${level}`);
  }
  if (!(Number.isInteger(resamples) && resamples >= 1)) {
    throw new InvalidInputError(
      "out-of-range",
      `chooseThreshold requires a whole number of resamples, got ${resamples}`,
    );
  }
}

/** The middle share of the defined values, by order statistics, so that an infinite threshold can be an end. */
function middle(values: Float64Array, level: number): { readonly lower: number; readonly upper: number } {
  const defined = values.filter((value) => !Number.isNaN(value));
  if (defined.length === 0) return { lower: Number.NaN, upper: Number.NaN };
  const tail = (1 - level) / 2;
  const [lower, upper] = quantile(defined, [tail, 1 - tail], { method: "inverted_cdf" });
  return { lower, upper };
}
