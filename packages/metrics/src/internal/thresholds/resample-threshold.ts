import { createRng, InvalidInputError, quantile } from "@productizeml/stats";
import type { IntervalEnds } from "../../interval-ends.ts";
import type {
  ChooseThresholdInterval,
  ChosenThresholdInterval,
} from "../../thresholds/chosen-threshold-interval.ts";
import type { BinaryScores } from "../scores.ts";
import type { ThresholdCounts } from "../threshold-counts.ts";
import { bestCut, type Cut, thresholdOf, valueAt } from "./best-cut.ts";
import type { Objective } from "./objectives.ts";

/** Where the best threshold would lie among other rows, and what the one that was found would attain there. */
export function resampleThreshold(
  read: BinaryScores,
  counts: ThresholdCounts,
  cut: Cut,
  objective: Objective,
  { level = 0.95, resamples = 1000, seed = 0 }: ChooseThresholdInterval,
): ChosenThresholdInterval {
  checkInterval(level, resamples);
  const draw = drawer(read, counts, seed);
  const thresholds = new Float64Array(resamples);
  const values = new Float64Array(resamples);
  let optimism = 0;
  for (let b = 0; b < resamples; b++) {
    const drawn = draw();
    const best = bestCut(drawn, objective);
    thresholds[b] = thresholdOf(drawn, best);
    values[b] = valueAt(drawn, cut.index, objective);
    optimism += (best.value - valueAt(counts, best.index, objective)) / resamples;
  }
  return { threshold: middle(thresholds, level), value: middle(values, level), optimism, level };
}

/** Makes the counts of rows drawn with replacement, at the thresholds of all rows; the same arrays each time. */
function drawer(
  { positive, score, weight }: BinaryScores,
  { thresholds }: ThresholdCounts,
  seed: number,
): () => ThresholdCounts {
  const n = score.length;
  const rng = createRng(seed);
  const place = Int32Array.from(score, (each) => placeOf(thresholds, each));
  const truePositives = new Float64Array(thresholds.length);
  const falsePositives = new Float64Array(thresholds.length);
  return () => {
    truePositives.fill(0);
    falsePositives.fill(0);
    for (let i = 0; i < n; i++) {
      const row = rng.integer(0, n);
      const side = positive[row] === 1 ? truePositives : falsePositives;
      side[place[row]] += weight ? weight[row] : 1;
    }
    for (let i = 1; i < thresholds.length; i++) {
      truePositives[i] += truePositives[i - 1];
      falsePositives[i] += falsePositives[i - 1];
    }
    return { thresholds, truePositives, falsePositives };
  };
}

/** Where a score stands among the falling thresholds; any place will do for a row without weight, whose score may be missing. */
function placeOf(thresholds: Float64Array, score: number): number {
  let low = 0;
  let high = thresholds.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (thresholds[middle] > score) low = middle + 1;
    else high = middle;
  }
  return low;
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
function middle(values: Float64Array, level: number): IntervalEnds {
  const defined = values.filter((value) => !Number.isNaN(value));
  if (defined.length === 0) return { lower: Number.NaN, upper: Number.NaN };
  const tail = (1 - level) / 2;
  const [lower, upper] = quantile(defined, [tail, 1 - tail], { method: "inverted_cdf" });
  return { lower, upper };
}
