import {
  column,
  columnNames,
  isNumeric,
  Moments,
  quantileSorted,
  rowCount,
  type Table,
} from "@productizeml/stats";
import type { DriftOptions } from "./drift-options.ts";
import type { DriftReport, DriftSettings, NumericSummary } from "./drift-report.ts";
import { closeBins, DECILES, extremes, pictureCuts } from "./internal/bins.ts";
import { compareSorted } from "./internal/compare-sorted.ts";
import { decide } from "./internal/decide.ts";
import {
  type CategoricalFacts,
  categoricalEvidence,
  type NumericFacts,
  numericEvidence,
} from "./internal/evidence.ts";
import { type ColumnPlan, planColumns, settingsOf } from "./internal/settings.ts";
import { countBetween, type SortedColumn, sortedColumn } from "./internal/sorted-column.ts";
import { countTexts, type TextCounts } from "./internal/text-counts.ts";

/**
 * Tells which columns of a table changed, and by how much.
 *
 * A column has drifted when its change is significant after correction for the number of columns, and at least as large as `minEffect`.
 * The first condition keeps small tables quiet, the second large ones, where every difference is significant.
 * With the default correction the chance that a table in which nothing drifted has any drifted column is at most `alpha`.
 *
 * @param reference - what the data looked like when all was well
 * @param current - what they look like now; columns that only it has are left out
 * @param options - which columns, how sensitive
 * @returns the report: plain data, of a size that does not grow with the rows
 * @throws InvalidInputError `unknown-column`, `length-mismatch`, `bad-column`, `not-finite`, `bad-option`
 * @example
 * const days = Array.from({ length: 200 }, (_, i) => i);
 * const reference = { delay: days.map((i) => i % 40), carrier: days.map((i) => (i % 3 ? "AA" : "UA")) };
 * const current = { delay: days.map((i) => 15 + (i % 40)), carrier: days.map((i) => (i % 3 ? "AA" : "UA")) };
 * const report = detectDrift(reference, current);
 * report.driftedColumns; // ["delay"]
 * report.columns[0].effect; // 0.375
 * @see scipy.stats.ks_2samp, scipy.stats.chi2_contingency; each column is sorted once, in O(n)
 */
export function detectDrift(reference: Table, current: Table, options: DriftOptions = {}): DriftReport {
  const settings = settingsOf("detectDrift", options);
  const plans = planColumns("detectDrift", columnNames(reference), options, (name) =>
    isNumeric(column("detectDrift", reference, name)) ? "numeric" : "categorical",
  );
  const rows = [rowCount("detectDrift", reference), rowCount("detectDrift", current)] as const;
  const evidence = plans.map((plan) => {
    if (plan.type === "categorical") {
      const sides = [reference, current].map((table) => countTexts("detectDrift", table, plan.name));
      return categoricalEvidence(plan, settings, categoricalFacts(sides[0]!, sides[1]!));
    }
    const sides = [reference, current].map((table) => sortedColumn("detectDrift", table, plan.name));
    return numericEvidence(plan, settings, numericFacts(plan, settings, sides[0]!, sides[1]!));
  });
  return decide(evidence, ...rows, settings);
}

function numericFacts(
  plan: ColumnPlan,
  settings: DriftSettings,
  reference: SortedColumn,
  current: SortedColumn,
): NumericFacts {
  const [a, b] = [reference.values, current.values];
  const above = settings.missing === "category" ? [reference.missing, current.missing] : [0, 0];
  const { d, area } = compareSorted(a, b, a.length + above[0]!, b.length + above[1]!);
  const byOrder = plan.method === "ksTest" || plan.method === "wassersteinDistance";
  const cuts = byOrder ? pictureCuts(a, b) : decileCuts(a);
  const binned = [countBetween(a, cuts), countBetween(b, cuts)] as const;
  const sides = [summarize(reference), summarize(current)] as const;
  const bins = closeBins(cuts, ...binned, ...extremes(...sides));
  return { reference: sides[0], current: sides[1], d, dError: 0, area, binned, bins };
}

function categoricalFacts(reference: TextCounts, current: TextCounts): CategoricalFacts {
  const categories = [...new Set([...reference.counts.keys(), ...current.counts.keys()])];
  const total = (side: TextCounts): number =>
    [...side.counts.values()].reduce((sum, count) => sum + count, 0);
  const summary = (side: TextCounts): CategoricalFacts["reference"] => ({
    count: total(side),
    missing: side.missing,
    distinct: side.counts.size,
  });
  return {
    reference: summary(reference),
    current: summary(current),
    categories,
    counts: [
      categories.map((text) => reference.counts.get(text) ?? 0),
      categories.map((text) => current.counts.get(text) ?? 0),
    ],
    other: [0, 0],
  };
}

function decileCuts(sorted: Float64Array): number[] {
  return sorted.length === 0 ? [] : [...new Set(quantileSorted(sorted, DECILES))];
}

function summarize({ values, missing }: SortedColumn): NumericSummary {
  const { count, mean, sd, min, max } = new Moments().update(values);
  return { count, missing, mean, sd, min, max };
}
