import type { Confusion } from "../classification/confusion-matrix.ts";
import { frame } from "../internal/charts/frame.ts";
import { count, percent } from "../internal/words.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";

/** Options of {@link confusionMatrixChart}. */
export interface ConfusionMatrixChartOptions extends ChartOptions {
  /**
   * What stands in the cells: counts, or shares of the true class's rows.
   *
   * @defaultValue `"counts"`
   */
  readonly show?: "counts" | "shares";
}

/** Classes up to which every cell has room for its number. */
const ROOM = 12;

/**
 * How often each class was predicted as each: right in one colour, wrong in another, stronger the larger the share of the true class.
 *
 * @param confusion - what `confusionMatrix` returns, not normalized
 * @param options - what stands in the cells, theme, size
 * @returns a Vega-Lite specification
 * @example
 * const confusion = confusionMatrix(["cat", "dog", "dog", "cat"], ["cat", "dog", "cat", "cat"]);
 * const spec = confusionMatrixChart(confusion, { width: 720 });
 * spec.title.text; // "75 % are right; most often dog is taken for cat (1 of 2)"
 * @see sklearn.metrics.ConfusionMatrixDisplay
 */
export function confusionMatrixChart(
  confusion: Confusion,
  options: ConfusionMatrixChartOptions = {},
): ChartSpec {
  const { show = "counts" } = options;
  const labels = confusion.labels.map(String);
  const { data, cols } = confusion.matrix;
  const totals = labels.map((_, row) =>
    data.subarray(row * cols, (row + 1) * cols).reduce((sum, each) => sum + each, 0),
  );
  const cells = Array.from(data, (rows, cell) => {
    const row = Math.floor(cell / cols);
    const share = totals[row] > 0 ? rows / totals[row] : 0;
    return {
      truth: labels[row],
      prediction: labels[cell % cols],
      rows,
      share,
      right: row === cell % cols,
      text: show === "shares" ? percent(share) : count(rows),
      strong: share > 0.55,
    };
  });
  const said = {
    title: finding(cells, totals, labels),
    subtitle: `${show === "shares" ? "Shares of each true class" : "Rows"}; the colour is the share of the true class.${confusion.dropped > 0 ? ` ${count(confusion.dropped)} rows with other labels are left out.` : ""}`,
    height: Math.min(480, 48 * Math.max(2, labels.length)),
  };
  const longest = Math.max(...labels.map((label) => label.length));
  return frame(options, said, (colours, width) => {
    const room = (width - 60 - 7 * longest) / labels.length;
    return {
      data: { values: cells },
      encoding: {
        x: {
          field: "prediction",
          type: "nominal",
          title: "predicted",
          sort: labels,
          axis: {
            orient: "top",
            labelAngle: longest * 7 > room ? -90 : 0,
            domain: false,
            ticks: false,
            labelPadding: 6,
            labelOverlap: true,
          },
        },
        y: {
          field: "truth",
          type: "nominal",
          title: "true",
          sort: labels,
          axis: { domain: false, ticks: false, labelPadding: 6, labelOverlap: true },
        },
      },
      layer: [
        {
          mark: { type: "rect", stroke: colours.paper, strokeWidth: 2 },
          encoding: {
            color: {
              condition: { test: "datum.right", value: colours.model },
              value: colours.wrong,
            },
            opacity: {
              field: "share",
              type: "quantitative",
              legend: null,
              scale: { domain: [0, 1], range: [0.06, 1] },
            },
            tooltip: [
              { field: "truth", title: "true" },
              { field: "prediction", title: "predicted" },
              { field: "rows", title: "rows" },
              { field: "share", title: "share", format: ".1%" },
            ],
          },
        },
        ...(labels.length > ROOM
          ? []
          : [
              {
                mark: { type: "text", fontSize: labels.length > 7 ? 11 : 13 },
                encoding: {
                  text: { field: "text" },
                  color: { condition: { test: "datum.strong", value: colours.paper }, value: colours.ink },
                },
              },
            ]),
      ],
    };
  });
}

function finding(
  cells: readonly {
    readonly truth: string;
    readonly prediction: string;
    readonly rows: number;
    readonly right: boolean;
  }[],
  totals: readonly number[],
  labels: readonly string[],
): string {
  const all = totals.reduce((sum, each) => sum + each, 0);
  if (!(all > 0)) return "No rows";
  const right = cells.reduce((sum, cell) => sum + (cell.right ? cell.rows : 0), 0);
  const wrong = cells.filter((cell) => !cell.right && cell.rows > 0);
  if (wrong.length === 0) return `All ${count(all)} are right`;
  const worst = wrong.reduce((most, cell) => (cell.rows > most.rows ? cell : most));
  const of = totals[labels.indexOf(worst.truth)];
  return `${percent(right / all)} are right; most often ${worst.truth} is taken for ${worst.prediction} (${count(worst.rows)} of ${count(of)})`;
}
