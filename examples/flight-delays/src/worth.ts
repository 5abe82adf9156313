import { bestThreshold, expectedCost } from "@productizeml/impact";
import { bootstrap } from "@productizeml/stats";
import type { Estimate, Story } from "./story.ts";

/** What a late flight costs that nobody was warned of, and what a warning costs, needed or not. */
export interface Costs {
  readonly missed: number;
  readonly warned: number;
}

/** The threshold at which warnings cost least on the validation part. */
export function chooseThreshold(
  late: Uint8Array,
  chances: Float64Array,
  costs: Costs,
): Pick<Story["threshold"], "value" | "validationCost"> {
  const best = bestThreshold(late, chances, { costs: decisionCosts(costs) });
  return { value: best.threshold, validationCost: best.cost };
}

/** Cost of a flight by threshold, in steps of two in a hundred. */
export function costCurve(
  late: Uint8Array,
  chances: Float64Array,
  costs: Costs,
): Story["threshold"]["curve"] {
  return Array.from({ length: 41 }, (_, i) => i / 50).map((threshold) => ({
    threshold,
    cost: expectedCost(late, chances, decisionCosts(costs), { threshold }),
  }));
}

/** Cost of a flight under the threshold, without warnings, and with a warning for everyone. */
export function costOn(
  late: Uint8Array,
  chances: Float64Array,
  costs: Costs,
  threshold: number,
): Story["threshold"]["test"] {
  const cost = (value: number): number =>
    expectedCost(late, chances, decisionCosts(costs), { threshold: value });
  let warned = 0;
  let caught = 0;
  let lateFlights = 0;
  for (let i = 0; i < late.length; i++) {
    const warns = chances[i]! >= threshold ? 1 : 0;
    warned += warns;
    caught += warns * late[i]!;
    lateFlights += late[i]!;
  }
  return {
    model: cost(threshold),
    never: cost(Number.POSITIVE_INFINITY),
    always: cost(Number.NEGATIVE_INFINITY),
    warned: warned / late.length,
    caught: caught / lateFlights,
  };
}

/** What warnings saved against warning nobody, over all flights; the interval resamples whole days, since flights of one day share their weather. */
export function savedBy(
  late: Uint8Array,
  chances: Float64Array,
  days: Int32Array,
  costs: Costs,
  threshold: number,
  seed: number,
): Estimate {
  const byDay = new Map<number, number>();
  for (let i = 0; i < late.length; i++) {
    const gain = chances[i]! >= threshold ? late[i]! * costs.missed - costs.warned : 0;
    byDay.set(days[i]!, (byDay.get(days[i]!) ?? 0) + gain);
  }
  const gains = [...byDay.values()];
  const total = (rows: Uint32Array): number => rows.reduce((sum, row) => sum + gains[row]!, 0);
  const { lower, upper } = bootstrap(gains.length, total, { resamples: 2000, seed, method: "percentile" });
  return { value: gains.reduce((sum, gain) => sum + gain, 0), lower, upper };
}

function decisionCosts({ missed, warned }: Costs): Parameters<typeof expectedCost>[2] {
  return { falseNegative: missed, falsePositive: warned, truePositive: warned };
}
