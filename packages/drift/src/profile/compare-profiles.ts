import { InvalidInputError, Moments } from "@productizeml/stats";
import type { DriftOptions } from "../drift-options.ts";
import type { DriftReport, DriftSettings, NumericSummary } from "../drift-report.ts";
import { closeBins, extremes } from "../internal/bins.ts";
import { decide } from "../internal/decide.ts";
import {
  type CategoricalFacts,
  categoricalEvidence,
  type NumericFacts,
  numericEvidence,
} from "../internal/evidence.ts";
import { planColumns, settingsOf } from "../internal/settings.ts";
import { requireOneGrid } from "./merge.ts";
import type { CategoricalProfile, NumericProfile, Profile } from "./profile.ts";

/**
 * Tells which columns changed between two tables, from their profiles alone.
 *
 * The decision is that of {@link detectDrift}, with D read at the grid's cuts. The exact D lies at most `statisticError` above, so that
 * its p-value from profiles is never smaller than the one from the data. Categories that the grid does not have count as one, and
 * distances over bins use the grid's. `wassersteinDistance` needs the data and is refused.
 *
 * @param reference - profile of the reference
 * @param current - profile of the current data, on the reference's grid
 * @param options - which columns, how sensitive; a column's type is the grid's
 * @returns the report
 * @throws InvalidInputError `bad-column` when the grids differ, `unknown-column`, `bad-option`
 * @example
 * const values = Array.from({ length: 300 }, (_, i) => i);
 * const reference = profile({ delay: values }, { bins: 10 });
 * const current = profile({ delay: values.map((x) => x + 60) }, { grid: reference.grid });
 * compareProfiles(reference, current).columns[0].effect; // 0.2
 */
export function compareProfiles(
  reference: Profile,
  current: Profile,
  options: DriftOptions = {},
): DriftReport {
  requireOneGrid("compareProfiles", reference, current);
  const settings = settingsOf("compareProfiles", options);
  const at = new Map(reference.columns.map((each, i) => [each.name, i]));
  const plans = planColumns(
    "compareProfiles",
    [...at.keys()],
    options,
    (name) => reference.columns[at.get(name)!]!.type,
  );
  const evidence = plans.map((plan) => {
    const [a, b] = [reference.columns[at.get(plan.name)!]!, current.columns[at.get(plan.name)!]!];
    if (plan.type !== a.type) {
      throw new InvalidInputError(
        "bad-option",
        `compareProfiles requires column "${plan.name}" as profiled (${a.type}), got type ${plan.type}`,
      );
    }
    if (plan.method === "wassersteinDistance") {
      throw new InvalidInputError(
        "bad-option",
        `compareProfiles requires a method that counts can answer for column "${plan.name}", got wassersteinDistance`,
      );
    }
    return a.type === "numeric"
      ? numericEvidence(plan, settings, numericFacts(a, b as NumericProfile, settings))
      : categoricalEvidence(plan, settings, categoricalFacts(a, b as CategoricalProfile));
  });
  return decide(evidence, reference.rows, current.rows, settings);
}

function numericFacts(a: NumericProfile, b: NumericProfile, settings: DriftSettings): NumericFacts {
  const sides = [summarize(a), summarize(b)] as const;
  const missing = settings.missing === "category" ? [a.missing, b.missing] : [0, 0];
  const { d, dError } = greatestGap(
    a.counts,
    b.counts,
    sides[0].count + missing[0]!,
    sides[1].count + missing[1]!,
  );
  return {
    reference: sides[0],
    current: sides[1],
    d,
    dError,
    area: Number.NaN,
    binned: [a.counts, b.counts],
    bins: closeBins(a.cuts, a.counts, b.counts, ...extremes(...sides)),
  };
}

/**
 * D at the cuts. Within a bin one distribution function rises by `p`, the other by `q`, so their difference exceeds that at
 * the bin's ends by at most the smaller of the two.
 */
function greatestGap(
  a: readonly number[],
  b: readonly number[],
  n: number,
  m: number,
): { d: number; dError: number } {
  let d = 0;
  let bound = 0;
  let before = 0;
  let i = 0;
  let j = 0;
  for (let k = 0; k < a.length; k++) {
    i += a[k]!;
    j += b[k]!;
    const gap = Math.abs(i / n - j / m);
    bound = Math.max(bound, Math.max(before, gap) + Math.min(a[k]! / n, b[k]! / m));
    d = Math.max(d, gap);
    before = gap;
  }
  return { d, dError: Math.min(bound, 1) - d };
}

function summarize({ moments, missing }: NumericProfile): NumericSummary {
  const { count, mean, sd, min, max } = Moments.fromJSON(moments);
  return { count, missing, mean, sd, min, max };
}

function categoricalFacts(a: CategoricalProfile, b: CategoricalProfile): CategoricalFacts {
  const summary = ({ counts, other, missing }: CategoricalProfile): CategoricalFacts["reference"] => ({
    count: counts.reduce((sum, count) => sum + count, other),
    missing,
    distinct: counts.filter((count) => count > 0).length,
  });
  return {
    reference: summary(a),
    current: summary(b),
    categories: a.categories,
    counts: [a.counts, b.counts],
    other: [a.other, b.other],
  };
}
