import type { CategoricalColumnDrift, NumericColumnDrift } from "../drift-report.ts";
import { frame, labelExpression, type VegaLiteSpec } from "./frame.ts";
import type { Palette } from "./palette.ts";

/** Categories that the picture shows. */
const SHOWN_CATEGORIES = 8;

/** Rows with and without a value, for a column whose values went missing: its histogram would hide that. */
export function missingSpec(column: NumericColumnDrift, palette: Palette, width: number): VegaLiteSpec {
  const { reference, current } = column;
  const rows = [
    { category: "(missing)", reference: reference.missing, current: current.missing },
    { category: "with a value", reference: reference.count, current: current.count },
  ];
  return sharesSpec(`Rows of ${column.name} with and without a value`, rows, palette, width);
}

/** The categories of a column that changed most. */
export function categoriesSpec(
  column: CategoricalColumnDrift,
  palette: Palette,
  width: number,
): VegaLiteSpec {
  const { categories, reference, current } = column.bins;
  const rows = categories.map((name, i) => ({
    category: name ?? "(missing)",
    reference: reference[i]!,
    current: current[i]!,
  }));
  return sharesSpec(`Shares of the categories of ${column.name}`, rows, palette, width, column.bins.other);
}

interface ShareRow {
  readonly category: string;
  readonly reference: number;
  readonly current: number;
}

function sharesSpec(
  description: string,
  rows: readonly ShareRow[],
  palette: Palette,
  width: number,
  other: readonly [reference: number, current: number] = [0, 0],
): VegaLiteSpec {
  const totals = {
    reference: rows.reduce((sum, row) => sum + row.reference, other[0]),
    current: rows.reduce((sum, row) => sum + row.current, other[1]),
  };
  const values = rows.slice(0, SHOWN_CATEGORIES).flatMap((row) => [
    { category: row.category, side: "reference", share: row.reference / Math.max(totals.reference, 1) },
    { category: row.category, side: "current", share: row.current / Math.max(totals.current, 1) },
  ]);
  return {
    ...frame(palette, width),
    description: `${description}, reference and current`,
    height: { step: 11 },
    data: { values },
    mark: { type: "bar", cornerRadiusEnd: 1.5 },
    encoding: {
      y: {
        field: "category",
        type: "nominal",
        sort: null,
        axis: { title: null, ticks: false, labelLimit: 0, labelExpr: labelExpression(17) },
        scale: { paddingInner: 0.25 },
      },
      yOffset: { field: "side", sort: ["reference", "current"] },
      x: {
        field: "share",
        type: "quantitative",
        axis: { title: null, format: "~%", tickCount: 4 },
      },
      color: {
        field: "side",
        type: "nominal",
        scale: { domain: ["reference", "current"], range: [palette.reference, palette.current] },
        legend: null,
      },
      opacity: { condition: { test: "datum.side === 'reference'", value: 0.65 }, value: 1 },
    },
  };
}
