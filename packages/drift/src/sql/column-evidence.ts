import { InvalidInputError } from "@productizeml/stats";
import type { DriftSettings, NumericSummary } from "../drift-report.ts";
import { closeBins, extremes } from "../internal/bins.ts";
import { categoricalEvidence, type Evidence, numericEvidence } from "../internal/evidence.ts";
import type { ColumnPlan } from "../internal/settings.ts";
import type { Answer } from "./answer.ts";
import { NUMERIC_VALUES } from "./statement.ts";

/** Refuses a column whose counts do not add up to the rows of its relation. */
function checkComplete(plan: ColumnPlan, rows: readonly number[], answer: Answer): void {
  for (const [i, side] of ["reference", "current"].entries()) {
    if (rows[i] !== answer.rows[i]) {
      throw new InvalidInputError(
        "length-mismatch",
        `sqlDrift requires all ${answer.rows[i]} rows of ${side} in column "${plan.name}", got ${rows[i]}`,
      );
    }
  }
}

/** Measures a numeric column of the answer. */
export function numericColumn(
  plan: ColumnPlan,
  settings: DriftSettings,
  answer: Answer,
  col: number,
): Evidence {
  const values = answer.numeric.get(col) ?? [];
  const value = (name: (typeof NUMERIC_VALUES)[number]): number =>
    values[NUMERIC_VALUES.indexOf(name)] ?? Number.NaN;
  const summary = (side: "a" | "b"): NumericSummary => ({
    count: value(`count_${side}`) || 0,
    missing: (value(`rows_${side}`) || 0) - (value(`count_${side}`) || 0),
    mean: value(`mean_${side}`),
    sd: value(`sd_${side}`),
    min: value(`min_${side}`),
    max: value(`max_${side}`),
  });
  const sides = [summary("a"), summary("b")] as const;
  checkComplete(
    plan,
    sides.map(({ count, missing }) => count + missing),
    answer,
  );
  if (value("infinite") > 0) {
    throw new InvalidInputError(
      "not-finite",
      `sqlDrift requires finite or missing numbers in column "${plan.name}", got ${value("infinite")} infinite ones`,
    );
  }
  const [cuts, binned] = mergeEqualCuts(answer.cuts.get(col) ?? [], answer.bins.get(col) ?? [[], []]);
  checkComplete(
    plan,
    binned.map((counts, i) => total(counts) + sides[i as 0 | 1].missing),
    answer,
  );
  const area = value("area");
  return numericEvidence(plan, settings, {
    reference: sides[0],
    current: sides[1],
    d: value("gap") || 0,
    dError: 0,
    area: sides[0].count === 0 || sides[1].count === 0 ? Number.NaN : area,
    binned,
    bins: closeBins(cuts, ...binned, ...extremes(...sides)),
  });
}

/** Drops cuts that repeat, between which no value can lie, and fills the bins that the engine had no row for. */
function mergeEqualCuts(
  cuts: readonly number[],
  bins: readonly [readonly number[], readonly number[]],
): [number[], [number[], number[]]] {
  const kept: number[] = [];
  const counts: [number[], number[]] = [[bins[0][0] ?? 0], [bins[1][0] ?? 0]];
  for (const [i, cut] of cuts.entries()) {
    const [a, b] = [bins[0][i + 1] ?? 0, bins[1][i + 1] ?? 0];
    if (cut === kept.at(-1)) {
      counts[0][kept.length]! += a;
      counts[1][kept.length]! += b;
    } else {
      kept.push(cut);
      counts[0].push(a);
      counts[1].push(b);
    }
  }
  return [kept, counts];
}

/** Measures a categorical column of the answer. */
export function categoricalColumn(
  plan: ColumnPlan,
  settings: DriftSettings,
  answer: Answer,
  col: number,
): Evidence {
  const rows = answer.categories.get(col) ?? [];
  const present = rows.filter(([label]) => label !== null);
  const missing = rows.find(([label]) => label === null) ?? [null, 0, 0];
  const counts: [number[], number[]] = [present.map(([, a]) => a), present.map(([, , b]) => b)];
  const summary = (side: 0 | 1): { count: number; missing: number; distinct: number } => ({
    count: total(counts[side]),
    missing: missing[side + 1] as number,
    distinct: counts[side].filter((count) => count > 0).length,
  });
  const sides = [summary(0), summary(1)] as const;
  checkComplete(
    plan,
    sides.map((side) => side.count + side.missing),
    answer,
  );
  return categoricalEvidence(plan, settings, {
    reference: sides[0],
    current: sides[1],
    categories: present.map(([label]) => label as string),
    counts,
    other: [0, 0],
  });
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
