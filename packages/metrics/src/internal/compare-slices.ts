import type { Measured, SliceComparison, SliceMeasure } from "../slice-report.ts";

/** The extremes of every metric over the slices of every column; columns without a defined value are left out. */
export function compareSlices(
  metrics: readonly string[],
  columns: readonly string[],
  slices: readonly SliceMeasure[],
  overall: Measured,
): SliceComparison[] {
  return metrics.flatMap((metric) =>
    columns.flatMap((column) => {
      const defined = slices.filter(
        (slice) => slice.column === column && !Number.isNaN(slice.values[metric]),
      );
      return defined.length === 0 ? [] : [compareOne(metric, column, defined, overall.values[metric])];
    }),
  );
}

function compareOne(
  metric: string,
  column: string,
  slices: readonly SliceMeasure[],
  whole: number,
): SliceComparison {
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
    ratio: ratio(min, max),
    differenceToOverall: Math.max(whole - min, max - whole),
    ratioToOverall: Math.min(ratio(min, whole), ratio(whole, max)),
  };
}

function ratio(low: number, high: number): number {
  return low === high ? 1 : low / high;
}
