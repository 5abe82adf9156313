import type { Column } from "@productizeml/stats";
import type { Metric } from "../../metric.ts";
import type { SliceMeasure } from "../../slice-report.ts";
import { bySlice } from "../../slices.ts";
import type { PredictedRows } from "../../vitest/predicted-rows.ts";
import { count, measure } from "../words.ts";
import type { NamedMetric } from "./named-metrics.ts";

/** The slice with the worst value; `null` without slices, or where none has enough rows. */
export function worstSlice(
  rows: PredictedRows,
  { name, metric }: NamedMetric,
  better: "greater" | "less",
  minRows: number | undefined,
): SliceMeasure | null {
  if (rows.slices === undefined) return null;
  const report = bySlice(
    { [name]: metric as Metric<Column, Column> },
    rows.yTrue as Column,
    rows.yPred as Column,
    rows.slices,
    minRows === undefined ? {} : { minRows },
  );
  const sign = better === "greater" ? 1 : -1;
  return report.slices
    .filter(({ values }) => !Number.isNaN(values[name]))
    .reduce<SliceMeasure | null>(
      (worst, each) =>
        worst === null || sign * each.values[name] < sign * worst.values[name] ? each : worst,
      null,
    );
}

/** The worst slice in words, to stand at the end of a message. */
export function sayWorst(worst: SliceMeasure | null, name: string): string {
  if (worst === null) return "";
  const value = measure(worst.values[name]);
  return `; worst slice: ${worst.column} ${worst.value ?? "(missing)"}, ${value} on ${count(worst.rows)} rows`;
}
