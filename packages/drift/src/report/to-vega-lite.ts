import { InvalidInputError } from "@productizeml/stats";
import type { ColumnDrift, DriftReport } from "../drift-report.ts";
import { isMostlyMissing } from "./finding.ts";
import type { VegaLiteSpec } from "./frame.ts";
import { histogramSpec } from "./histogram-spec.ts";
import { overviewSpec } from "./overview-spec.ts";
import { LIGHT, type Palette } from "./palette.ts";
import { categoriesSpec, missingSpec } from "./shares-spec.ts";

/**
 * A report as a Vega-Lite specification: how much each column changed, or how one column did.
 *
 * @param report - the report
 * @param name - a column, for the picture of its two distributions; without it, the picture of all columns
 * @returns a specification that carries its own data, to draw with vega or vega-embed
 * @throws InvalidInputError `unknown-column`
 * @see https://vega.github.io/vega-lite
 */
export function toVegaLite(report: DriftReport, name?: string): VegaLiteSpec {
  if (name === undefined) return overviewSpec(report, LIGHT, 480);
  const found = report.columns.find((each) => each.name === name);
  if (found === undefined) {
    throw new InvalidInputError(
      "unknown-column",
      `toVegaLite requires column "${name}" in the report, got ${report.columns.map((each) => each.name).join(", ") || "no columns"}`,
    );
  }
  return columnSpec(found, LIGHT, 320);
}

/** The distributions of one column, before and after. */
export function columnSpec(column: ColumnDrift, palette: Palette, width: number): VegaLiteSpec {
  if (column.type === "categorical") return categoriesSpec(column, palette, width);
  return column.drifted && isMostlyMissing(column)
    ? missingSpec(column, palette, width)
    : histogramSpec(column, palette, width);
}
