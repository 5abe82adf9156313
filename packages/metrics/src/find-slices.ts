import {
  columnNames,
  InvalidInputError,
  type PValueAdjustment,
  requireInteger,
  requireOption,
  rowCount,
  type Table,
  t,
} from "@productizeml/stats";
import { checkLengths } from "./internal/check-lengths.ts";
import { checkFinite, readFloats } from "./internal/numbers.ts";
import { adjusted } from "./internal/slice-search/adjusted.ts";
import { type Candidate, candidates } from "./internal/slice-search/candidates.ts";
import { distinct } from "./internal/slice-search/distinct.ts";
import { literals } from "./internal/slice-search/literals.ts";
import { type Tested, testerOf } from "./internal/slice-search/tester.ts";
import type { Numbers } from "./numbers.ts";
import type { FoundSlice, SliceSearch } from "./slice-search.ts";

/** How p-values are corrected for the number of slices that were tried. */
export type SliceAdjustment =
  | Extract<PValueAdjustment, "bonferroni" | "holm" | "fdr_bh" | "fdr_by">
  | "westfall-young";

const ADJUSTMENTS: readonly SliceAdjustment[] = ["bonferroni", "holm", "fdr_bh", "fdr_by", "westfall-young"];

/** Options of {@link findSlices}. */
export interface FindSlicesOptions {
  /**
   * Most columns that one slice may take together, from 1 to 3.
   *
   * @defaultValue `2`
   */
  readonly degree?: number;
  /**
   * Number of ranges, of about as many rows each, that a numeric column of more distinct values is cut into.
   *
   * @defaultValue `4`
   */
  readonly bins?: number;
  /**
   * Slices of fewer rows, and those that leave fewer out, are not tried.
   *
   * @defaultValue `30`
   */
  readonly minRows?: number;
  /**
   * Most slices that are returned.
   *
   * @defaultValue `10`
   */
  readonly top?: number;
  /**
   * How sure to be, in `(0, 1)`: slices with an adjusted p-value above `1 - level` are not returned; also the intervals' level.
   *
   * @defaultValue `0.95`
   */
  readonly level?: number;
  /**
   * How p-values are corrected: `holm` and `bonferroni` keep the chance of any false slice below `1 - level`; `westfall-young` too, by
   * exchanging losses between rows, which finds more where slices overlap; `fdr_bh` and `fdr_by` keep the expected share of false slices.
   *
   * @defaultValue `"holm"`
   */
  readonly adjustment?: SliceAdjustment;
  /**
   * Number of exchanges for `westfall-young`.
   *
   * @defaultValue `1000`
   */
  readonly resamples?: number;
  /**
   * Seed of the exchanges.
   *
   * @defaultValue `0`
   */
  readonly seed?: number;
}

/**
 * Searches all slices of a few conditions for those with a higher loss than the rest, and corrects for how many were tried.
 *
 * Each distinct value of a column is a condition, or each range of a numeric one; a slice takes one condition from each of some columns.
 * The test asks how often losses dealt to rows at random give the slice as much: exactly for losses of 0 and 1 (Fisher), else by the first
 * three moments of what is dealt (a gamma distribution), so that skewed losses raise no false alarm. A slice whose rows are no worse than the rest once those of
 * a surer slice are taken away is left out. O(rows x slices tried).
 *
 * @param table - the columns to search, `n` rows
 * @param losses - loss of each row, length `n`, higher is worse: 1 for a wrong label, an absolute error, a log loss
 * @param options - how deep to search, how sure to be
 * @returns the slices found, and how many were tried
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`; `out-of-range`, `bad-option` for an option
 * @example
 * const device = Array.from({ length: 400 }, (_, row) => (row % 4 === 0 ? "app" : "web"));
 * const wrong = device.map((each, row) => (each === "app" || row % 10 === 1 ? 1 : 0));
 * const search = findSlices({ device }, wrong);
 * search.slices[0].conditions; // [{ "column": "device", "operator": "=", "value": "app" }]
 * search.slices[0].loss; // 1
 * @see Chung et al. (2019), Slice Finder, https://doi.org/10.1109/ICDE.2019.00139; Pastor, de Alfaro and Baralis (2021), DivExplorer,
 * https://doi.org/10.1145/3448016.3457284
 */
export function findSlices(table: Table, losses: Numbers, options: FindSlicesOptions = {}): SliceSearch {
  const { degree = 2, bins = 4, minRows = 30, top = 10, level = 0.95, adjustment = "holm" } = options;
  requireInteger("findSlices", "degree", degree, 1, 3);
  requireInteger("findSlices", "bins", bins, 2, 1000);
  requireInteger("findSlices", "minRows", minRows, 2);
  requireInteger("findSlices", "top", top, 1);
  requireOption("findSlices", "adjustment", adjustment, ADJUSTMENTS);
  if (!(level > 0 && level < 1)) {
    throw new InvalidInputError("out-of-range", `findSlices requires level in (0, 1), got ${level}`);
  }
  const n = rowCount("findSlices", table);
  checkLengths("findSlices", "table", n, n);
  const loss = readFloats("findSlices", "losses", losses, n);
  checkFinite("findSlices", "losses", loss);
  const conditions = columnNames(table).map((name) => literals(table, name, bins, minRows));
  const found = candidates(conditions, n, degree, minRows);
  const tester = testerOf(loss);
  const tested = found.map((candidate) => tester.test(candidate.rows));
  const pValues = adjusted(found, tested, loss, adjustment, options);
  const order = Array.from(found.keys(), (index) => index)
    .filter((index) => pValues[index] <= 1 - level)
    .sort((a, b) => tested[a].pValue - tested[b].pValue || tested[b].difference - tested[a].difference);
  return {
    rows: n,
    loss: tester.mean,
    tried: found.length,
    slices: distinct(order, found, tester, 1 - level, top).map((index) =>
      described(found[index], tested[index], pValues[index], n, level),
    ),
  };
}

function described(
  { conditions, rows }: Candidate,
  { loss, rest, difference, error, df, effectSize, pValue }: Tested,
  adjustedPValue: number,
  n: number,
  level: number,
): FoundSlice {
  const half = t.isf((1 - level) / 2, df) * error;
  return {
    conditions,
    rows: rows.length,
    share: rows.length / n,
    loss,
    rest,
    difference,
    lower: difference - half,
    upper: difference + half,
    effectSize,
    pValue,
    adjustedPValue,
  };
}
