import type { SliceComparison, SliceMeasure } from "../slice-report.ts";

/** The extremes of every metric over the slices of every column; columns without a defined value are left out. */
export function compareSlices(
  metrics: readonly string[],
  columns: readonly string[],
  slices: readonly SliceMeasure[],
): SliceComparison[] {
  return metrics.flatMap((metric) =>
    columns.flatMap((column) => {
      const defined = slices.filter(
        (slice) => slice.column === column && !Number.isNaN(slice.values[metric]),
      );
      return defined.length === 0 ? [] : [compareOne(metric, column, defined)];
    }),
  );
}

function compareOne(metric: string, column: string, slices: readonly SliceMeasure[]): SliceComparison {
  const of = (slice: SliceMeasure) => slice.values[metric];
  const lowest = slices.reduce((least, slice) => (of(slice) < of(least) ? slice : least));
  const highest = slices.reduce((most, slice) => (of(slice) > of(most) ? slice : most));
  const min = of(lowest);
  const max = of(highest);
  return {
    metric,
    column,
    min,
    minAt: lowest.value,
    max,
    maxAt: highest.value,
    difference: max - min,
    ratio: max === min ? 1 : min / max,
  };
}
