import {
  type Column,
  column,
  columnNames,
  type Label,
  type Matrix,
  readLabels,
  rowCount,
  type Table,
} from "@productizeml/stats";
import { checkLengths } from "./internal/check-lengths.ts";
import { compact, rowsOf, takeRows } from "./internal/compact.ts";
import { compareSlices } from "./internal/compare-slices.ts";
import { measure } from "./internal/measure.ts";
import { slicesOf } from "./internal/slices-of.ts";
import type { IntervalOptions } from "./interval.ts";
import { type EncodedLabels, encodeLabels } from "./labels.ts";
import type { Metric } from "./metric.ts";
import type { Slice, SliceMeasure, SliceReport, SliceUndefined } from "./slice-report.ts";
import type { Undefined } from "./undefined.ts";
import { type WeightOption, weights } from "./weights.ts";

/** Options of {@link bySlice}. */
export interface BySliceOptions extends WeightOption {
  /**
   * Slices with fewer rows are not measured, but listed in `skipped`.
   *
   * @defaultValue `30`
   */
  readonly minRows?: number;
  /**
   * Sets of columns to slice by together, such as `[["country", "device"]]`, besides each by itself.
   *
   * @defaultValue none
   */
  readonly crossed?: readonly (readonly string[])[];
  /**
   * Confidence intervals for every value, made with these options and the rows' weights.
   *
   * @defaultValue no intervals
   */
  readonly intervals?: Omit<IntervalOptions, "sampleWeight">;
}

/**
 * Measures every slice of the data, such as every country and every device, and says where the metrics differ most.
 *
 * @param metrics - metrics by name
 * @param yTrue - true labels or values, length `n`
 * @param yPred - predicted labels, values or scores, length `n`
 * @param slices - columns of length `n`; each distinct value of each column is a slice
 * @param options - least number of rows, columns to cross, weights, intervals
 * @returns overall values, one entry for each slice, and comparisons; a metric that refuses a slice is `NaN` there and listed in
 * `undefined`
 * @throws InvalidInputError `length-mismatch`, `bad-weights`, `unknown-column` for `crossed`, and what the metrics throw on all rows
 * @example
 * const report = bySlice({ accuracy }, [1, 0, 1, 0], [1, 0, 0, 0], { device: ["web", "web", "app", "app"] }, { minRows: 1 });
 * report.comparisons[0].minAt; // "app"
 * report.comparisons[0].difference; // 0.5
 * @see fairlearn.metrics.MetricFrame
 */
export function bySlice<True extends Column, Predicted extends Column | Matrix>(
  metrics: Readonly<Record<string, Metric<True, Predicted>>>,
  yTrue: True,
  yPred: Predicted,
  slices: Table,
  options: BySliceOptions = {},
): SliceReport {
  const { minRows = 30 } = options;
  const actual = compact("bySlice", "yTrue", yTrue);
  const predicted = compact("bySlice", "yPred", yPred);
  const n = rowCount("bySlice", slices);
  checkLengths("bySlice", "slices", rowsOf(actual), n);
  checkLengths("bySlice", "yPred", n, rowsOf(predicted));
  const weight = weights("bySlice", options.sampleWeight, n);
  const intervals = options.intervals && intervalsOfRows(options.intervals);
  const allWeights = weight ? { sampleWeight: weight } : {};
  const overall = measure(metrics, actual, predicted, allWeights, options.intervals);
  const measured: SliceMeasure[] = [];
  const skipped: Slice[] = [];
  const found: SliceUndefined[] = [];
  const columns = slicedColumns(slices, options.crossed ?? []);
  for (const { name, labels } of columns) {
    for (const { value, rows } of slicesOf(labels)) {
      const slice = { column: name, value, rows: rows.length };
      if (rows.length < minRows) {
        skipped.push(slice);
        continue;
      }
      const told = (what: Undefined) => found.push({ ...what, column: name, slice: value });
      const values = measure(
        metrics,
        takeRows(actual, rows),
        takeRows(predicted, rows),
        weight ? { sampleWeight: Float64Array.from(rows, (row) => weight[row]) } : {},
        intervals?.(rows),
        told,
      );
      measured.push({ ...slice, share: rows.length / n, ...values });
    }
  }
  const names = columns.map(({ name }) => name);
  const comparisons = compareSlices(Object.keys(metrics), names, measured, overall);
  return { rows: n, overall, slices: measured, comparisons, skipped, undefined: found };
}

interface SlicedColumn {
  readonly name: string;
  readonly labels: readonly Label[];
}

/** Each column by itself, and the sets of columns that are crossed: `country & device` with values such as `fr & app`. */
function slicedColumns(slices: Table, crossed: readonly (readonly string[])[]): SlicedColumn[] {
  const read = (name: string) => readLabels(column("bySlice", slices, name));
  const single = columnNames(slices).map((name) => ({ name, labels: read(name) }));
  const together = crossed.map((names) => {
    const [first, ...others] = names.map(read);
    return {
      name: names.join(" & "),
      labels: (first ?? []).map((label, row) => [label, ...others.map((labels) => labels[row])].join(" & ")),
    };
  });
  return [...single, ...together];
}

/** The interval's options for some of the rows: strata and clusters belong to rows. */
function intervalsOfRows(
  options: BySliceOptions["intervals"] & object,
): (rows: readonly number[]) => IntervalOptions {
  const { strata, clusters, ...rest } = options;
  const stratum = strata && encodeLabels(strata);
  const cluster = clusters && encodeLabels(clusters);
  return (rows) => ({
    ...rest,
    ...(stratum ? { strata: takeRows(stratum, rows) as EncodedLabels } : {}),
    ...(cluster ? { clusters: takeRows(cluster, rows) as EncodedLabels } : {}),
  });
}
