import {
  column,
  columnNames,
  isNumeric,
  Moments,
  quantileSorted,
  rowCount,
  type Table,
} from "@productizeml/stats";
import { whole } from "../internal/check.ts";
import { countBetween, type SortedColumn, sortedColumn } from "../internal/sorted-column.ts";
import { countTexts, type TextCounts } from "../internal/text-counts.ts";
import { type CategoricalProfile, type Grid, type NumericProfile, Profile } from "./profile.ts";

/** Options of {@link profile}. */
export interface ProfileOptions {
  /** The grid of the profile that this one shall be compared or merged with. @defaultValue one made from this table */
  readonly grid?: Grid;
  /** Bins of a numeric column in a new grid, each with an equal share of the rows. @defaultValue 64 */
  readonly bins?: number;
  /** Categories that a new grid counts one by one, the most frequent. @defaultValue 64 */
  readonly maxCategories?: number;
}

/**
 * Reduces a table to counts.
 *
 * The first profile, of the reference, makes the grid; every later one is counted on it, so that merging is addition and comparing is exact at the cuts.
 *
 * @param table - the table; numbers may be missing but not infinite
 * @param options - the grid, or how fine a new one is
 * @returns the profile, of a size that depends on the grid alone
 * @throws InvalidInputError `length-mismatch`, `unknown-column`, `bad-column`, `not-finite`, `bad-option`
 * @example
 * const reference = profile({ delay: [1, 2, 3, 4], carrier: ["AA", "UA", "AA", "AA"] }, { bins: 2 });
 * const today = profile({ delay: [3, 3, 9], carrier: ["UA", "ZZ", "AA"] }, { grid: reference.grid });
 * today.columns[0].counts; // [0, 3]
 * today.columns[1].other; // 1
 */
export function profile(table: Table, options: ProfileOptions = {}): Profile {
  const { grid, bins = 64, maxCategories = 64 } = options;
  whole("profile", "bins", bins, 1);
  whole("profile", "maxCategories", maxCategories, 1);
  const rows = rowCount("profile", table);
  if (grid !== undefined) {
    return new Profile(
      rows,
      grid.map((each) =>
        each.type === "numeric"
          ? numericProfile(each.name, sortedColumn("profile", table, each.name), each.cuts)
          : categoricalProfile(each.name, countTexts("profile", table, each.name), each.categories),
      ),
    );
  }
  return new Profile(
    rows,
    columnNames(table).map((name) => {
      if (isNumeric(column("profile", table, name))) {
        const sorted = sortedColumn("profile", table, name);
        return numericProfile(name, sorted, equalShares(sorted.values, bins));
      }
      const counts = countTexts("profile", table, name);
      return categoricalProfile(name, counts, mostFrequent(counts, maxCategories));
    }),
  );
}

/** Values of the column that leave an equal share of the rows between each other; fewer where values repeat. */
function equalShares(sorted: Float64Array, bins: number): number[] {
  if (sorted.length === 0) return [];
  const shares = Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins);
  const cuts = quantileSorted(sorted, shares, { method: "inverted_cdf" });
  const max = sorted[sorted.length - 1]!;
  return [...new Set(cuts)].filter((cut) => cut < max);
}

function mostFrequent({ counts }: TextCounts, limit: number): string[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([text]) => text);
}

function numericProfile(
  name: string,
  { values, missing }: SortedColumn,
  cuts: readonly number[],
): NumericProfile {
  const moments = new Moments().update(values).toJSON();
  return { name, type: "numeric", cuts, counts: countBetween(values, cuts), missing, moments };
}

function categoricalProfile(
  name: string,
  { counts, missing }: TextCounts,
  categories: readonly string[],
): CategoricalProfile {
  const listed = categories.map((text) => counts.get(text) ?? 0);
  let other = 0;
  for (const count of counts.values()) other += count;
  for (const count of listed) other -= count;
  return { name, type: "categorical", categories, counts: listed, other, missing };
}
