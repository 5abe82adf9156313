import { InvalidInputError } from "@productizeml/stats";
import type { ParityMethod, ParityOptions } from "../../fairness/parity-options.ts";
import type { Labels } from "../../labels.ts";
import { type GroupKey, readGroups } from "./groups.ts";
import { type OutcomeTally, readOutcomes } from "./outcomes.ts";
import { type Rate, rateOf } from "./rates.ts";

/** Outcomes of each group, and of all rows. */
export interface GroupTallies {
  readonly keys: readonly GroupKey[];
  readonly groups: readonly OutcomeTally[];
  readonly overall: OutcomeTally;
}

/** Reads labels, decisions and groups, and counts. */
export function groupTallies(
  caller: string,
  yTrue: Labels,
  yPred: Labels,
  options: ParityOptions,
): GroupTallies {
  checkMethod(caller, options.method);
  const { outcome, weight } = readOutcomes(caller, yTrue, yPred, options);
  const { keys, codes } = readGroups(caller, "sensitiveFeatures", options.sensitiveFeatures, outcome.length);
  const cells = new Float64Array(4 * keys.length);
  for (let i = 0; i < outcome.length; i++) cells[4 * codes[i] + outcome[i]] += weight ? weight[i] : 1;
  const { groups, overall } = splitCells(cells);
  // Rows without weight are as good as absent, and so is a group of them.
  const weighs = groups.map((tally) => tally.some((rows) => rows > 0));
  return {
    keys: keys.filter((_, g) => weighs[g]),
    groups: groups.filter((_, g) => weighs[g]),
    overall,
  };
}

/** The groups' tallies in one array, apart, and their sum. */
export function splitCells(cells: Float64Array): Omit<GroupTallies, "keys"> {
  const groups = Array.from({ length: cells.length / 4 }, (_, g) => cells.subarray(4 * g, 4 * g + 4));
  const overall = new Float64Array(4);
  for (let cell = 0; cell < cells.length; cell++) overall[cell % 4] += cells[cell];
  return { groups, overall };
}

function checkMethod(caller: string, method: ParityMethod | undefined): void {
  if (method !== undefined && method !== "between-groups" && method !== "to-overall") {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires method between-groups or to-overall, got ${method}`,
    );
  }
}

/** The greatest distance of groups in a rate; groups that do not define it are left out. */
export function rateDifference(rate: Rate, tallies: GroupTallies, options: ParityOptions): number {
  const { rates, overall } = definedRates(rate, tallies, options);
  if (rates.length === 0) return Number.NaN;
  const from = options.method === "to-overall" ? overall : Math.min(...rates);
  return Math.max(...rates.map((each) => Math.abs(each - from)));
}

/** The least ratio of groups in a rate, always the smaller to the greater; `NaN` where all are 0. */
export function rateRatio(rate: Rate, tallies: GroupTallies, options: ParityOptions): number {
  const { rates, overall } = definedRates(rate, tallies, options);
  if (rates.length === 0) return Number.NaN;
  if (options.method !== "to-overall") return Math.min(...rates) / Math.max(...rates);
  const ratios = rates.map((each) => each / overall).filter((ratio) => !Number.isNaN(ratio));
  return ratios.length === 0
    ? Number.NaN
    : Math.min(...ratios.map((ratio) => (ratio > 1 ? 1 / ratio : ratio)));
}

function definedRates(
  rate: Rate,
  { keys, groups, overall }: GroupTallies,
  { zeroDivision = 0, onUndefined }: ParityOptions,
): { readonly rates: readonly number[]; readonly overall: number } {
  const rates = groups.map((tally, g) => {
    if (rate.trials(tally) === 0) {
      const where = Object.entries(keys[g]).map(([name, value]) => `${name} = ${value}`);
      const reason = `no ${rate.lacking} where ${where.join(", ")}`;
      onUndefined?.({ metric: rate.name, reason, value: zeroDivision });
    }
    return rateOf(rate, tally, zeroDivision);
  });
  return {
    rates: rates.filter((each) => !Number.isNaN(each)),
    overall: rateOf(rate, overall, zeroDivision),
  };
}
