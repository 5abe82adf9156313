import { ksPValue } from "@productizeml/stats";
import type { DriftMethod } from "../drift-options.ts";
import type {
  CategoricalBins,
  CategoricalSummary,
  ColumnDrift,
  DriftSettings,
  NumericBins,
  NumericSummary,
} from "../drift-report.ts";
import type { ColumnPlan } from "./settings.ts";
import { type Counts, contingency, distance } from "./tests.ts";

/** What is known of a numeric column, wherever it was counted: in memory, in a profile, in a database. */
export interface NumericFacts {
  readonly reference: NumericSummary;
  readonly current: NumericSummary;
  /** Greatest difference of the distribution functions, and how far the exact one may lie above. */
  readonly d: number;
  readonly dError: number;
  /** Wasserstein-1 distance. */
  readonly area: number;
  /** Counts that the two distances over bins compare. */
  readonly binned: readonly [reference: readonly number[], current: readonly number[]];
  readonly bins: NumericBins;
}

/** What is known of a categorical column: the rows of every category, missing values left out. */
export interface CategoricalFacts {
  readonly reference: CategoricalSummary;
  readonly current: CategoricalSummary;
  readonly categories: readonly string[];
  readonly counts: readonly [reference: readonly number[], current: readonly number[]];
  /** Rows of categories that were not counted one by one. */
  readonly other: readonly [reference: number, current: number];
}

type Undecided<Column> = Column extends unknown ? Omit<Column, "adjustedPValue" | "drifted"> : never;

/** A column measured, before the correction for the number of columns. */
export type Evidence = Undecided<ColumnDrift>;

type Measures = Pick<Evidence, "statistic" | "statisticError" | "pValue" | "effect" | "judged">;

/** Categories that a report lists one by one. */
const LISTED = 20;

/** Measures a numeric column. */
export function numericEvidence(plan: ColumnPlan, settings: DriftSettings, facts: NumericFacts): Evidence {
  const { reference, current, bins } = facts;
  const common = { ...plan, type: "numeric", reference, current, bins } as const;
  const [n, m] = [reference, current].map((side) => judgedRows(side, settings)) as [number, number];
  if (Math.min(n, m) < settings.minRows) return { ...common, ...UNJUDGED };
  switch (plan.method) {
    case "ksTest": {
      const { d, dError } = facts;
      const { pValue } = ksPValue(d, n, m);
      return { ...common, statistic: d, statisticError: dError, pValue, effect: d, judged: true };
    }
    case "wassersteinDistance": {
      // Where one side has no values at all there is no distance, and no change is larger.
      const spread = facts.area / reference.sd;
      const effect = facts.area === 0 ? 0 : Number.isNaN(facts.area) ? Number.POSITIVE_INFINITY : spread;
      const { pValue } = ksPValue(facts.d, n, m);
      return { ...common, statistic: facts.area, statisticError: 0, pValue, effect, judged: true };
    }
    default: {
      const missing: [number, number] = [reference.missing, current.missing];
      return { ...common, ...binnedDistance(plan.method, withMissing(facts.binned, missing, settings)) };
    }
  }
}

/** Measures a categorical column. */
export function categoricalEvidence(
  plan: ColumnPlan,
  settings: DriftSettings,
  facts: CategoricalFacts,
): Evidence {
  const { reference, current, counts, other } = facts;
  const missing: [number, number] = [reference.missing, current.missing];
  const bins = listed(facts, settings);
  const common = { ...plan, type: "categorical", reference, current, bins } as const;
  const [n, m] = [reference, current].map((side) => judgedRows(side, settings)) as [number, number];
  if (Math.min(n, m) < settings.minRows) return { ...common, ...UNJUDGED };
  const all = withMissing(
    [
      [...counts[0], other[0]],
      [...counts[1], other[1]],
    ],
    missing,
    settings,
  );
  if (plan.method !== "chiSquareTest") return { ...common, ...binnedDistance(plan.method, all) };
  const { statistic, pValue } = contingency(all);
  let moved = 0;
  for (let k = 0; k < all[0].length; k++) moved += Math.abs(all[0][k]! / n - all[1][k]! / m);
  return { ...common, statistic, statisticError: 0, pValue, effect: moved / 2, judged: true };
}

const UNJUDGED: Measures = {
  statistic: Number.NaN,
  statisticError: 0,
  pValue: Number.NaN,
  effect: Number.NaN,
  judged: false,
};

function binnedDistance(method: DriftMethod, counts: Counts): Measures {
  const statistic = distance(method, counts);
  const { pValue } = contingency(counts);
  return { statistic, statisticError: 0, pValue, effect: statistic, judged: true };
}

function withMissing(counts: Counts, missing: readonly [number, number], settings: DriftSettings): Counts {
  if (settings.missing === "ignore") return counts;
  return [
    [...counts[0], missing[0]],
    [...counts[1], missing[1]],
  ];
}

function judgedRows(side: { count: number; missing: number }, settings: DriftSettings): number {
  return settings.missing === "category" ? side.count + side.missing : side.count;
}

/** The categories whose shares changed most. */
function listed(facts: CategoricalFacts, settings: DriftSettings): CategoricalBins {
  const { categories, counts, other, reference, current } = facts;
  const rows: [string | null, number, number][] = categories.map((text, k) => [
    text,
    counts[0][k]!,
    counts[1][k]!,
  ]);
  if (settings.missing === "category" && reference.missing + current.missing > 0) {
    rows.push([null, reference.missing, current.missing]);
  }
  const [n, m] = [reference, current].map((side) => Math.max(judgedRows(side, settings), 1)) as [
    number,
    number,
  ];
  const moved = (row: [string | null, number, number]): number => Math.abs(row[1] / n - row[2] / m);
  rows.sort(
    (a, b) => moved(b) - moved(a) || b[1] + b[2] - a[1] - a[2] || (String(a[0]) < String(b[0]) ? -1 : 1),
  );
  const rest = rows.slice(LISTED);
  const shown = rows.slice(0, LISTED);
  return {
    categories: shown.map(([text]) => text),
    reference: shown.map(([, rowsBefore]) => rowsBefore),
    current: shown.map(([, , rowsNow]) => rowsNow),
    other: [
      rest.reduce((sum, [, rowsBefore]) => sum + rowsBefore, other[0]),
      rest.reduce((sum, [, , rowsNow]) => sum + rowsNow, other[1]),
    ],
  };
}
