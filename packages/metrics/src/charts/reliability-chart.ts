import type { CalibrationCurve } from "../calibration/calibration-curve.ts";
import { frame } from "../internal/charts/frame.ts";
import { reference } from "../internal/charts/layers.ts";
import { count, decimal, percent } from "../internal/words.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";

/** The points of a reliability diagram, with or without the band that `reliability` adds to them. */
export interface ReliabilityPoints extends CalibrationCurve {
  /** Lower end of each bin's band. */
  readonly lower?: ArrayLike<number>;
  /** Upper end of each bin's band. */
  readonly upper?: ArrayLike<number>;
  /** What the band is: an interval of what was observed, or where that would lie if the probabilities were right. */
  readonly band?: "wilson" | "clopper-pearson" | "consistency";
  /** Level of each bin's band. */
  readonly level?: number;
}

/**
 * What happened against what was predicted, with the band of each bin where there is one.
 *
 * @param points - what `reliability` or `calibrationCurve` returns
 * @param options - theme, size
 * @returns a Vega-Lite specification
 * @example
 * const spec = reliabilityChart(reliability([0, 0, 1, 1], [0.1, 0.3, 0.7, 0.9], { bins: 2 }));
 * spec.title.text; // "Expected calibration error 0.20"
 * @see sklearn.calibration.CalibrationDisplay
 */
export function reliabilityChart(points: ReliabilityPoints, options: ChartOptions = {}): ChartSpec {
  const { probTrue, probPred, counts, lower, upper, band, level = 0.95 } = points;
  const bins = Array.from(probPred, (predicted, i) => ({
    predicted,
    observed: probTrue[i],
    rows: counts[i],
    label: `${count(counts[i])} rows: ${percent(predicted)} predicted, ${percent(probTrue[i])} observed`,
    ...(lower && upper ? { lower: lower[i], upper: upper[i] } : {}),
  }));
  const rows = bins.reduce((sum, bin) => sum + bin.rows, 0);
  const mean = (value: (bin: (typeof bins)[number]) => number) =>
    bins.reduce((sum, bin) => sum + (value(bin) * bin.rows) / rows, 0);
  const error = mean(({ predicted, observed }) => Math.abs(predicted - observed));
  const bars =
    band === "consistency"
      ? `Bars: where ${percent(level)} of right forecasts lie.`
      : `Bars: ${percent(level)} intervals.`;
  const said = {
    title: `Expected calibration error ${decimal(error, error < 0.1 ? 3 : 2)}`,
    subtitle: `Predicted ${percent(
      mean(({ predicted }) => predicted),
      1,
    )}, observed ${percent(
      mean(({ observed }) => observed),
      1,
    )} of ${count(rows)} rows. ${lower ? `${bars} ` : ""}Larger points: more rows. Dashed: as predicted.`,
    height: 300,
  };
  const axis = (field: string, title: string) => ({
    field,
    type: "quantitative",
    title,
    scale: { domain: [0, 1], nice: false },
    axis: { format: ".0%", tickCount: 5 },
  });
  const x = axis("predicted", "predicted probability");
  const y = axis("observed", "observed share of positives");
  return frame(options, said, (colours) => ({
    layer: [
      reference([0, 0], [1, 1], colours, x, y),
      ...(lower && upper
        ? [
            {
              data: { values: bins },
              mark:
                band === "consistency"
                  ? { type: "rule", color: colours.neutral, strokeWidth: 9, opacity: 0.35 }
                  : { type: "rule", color: colours.model, strokeWidth: 2 },
              encoding: { x, y: { ...y, field: "lower" }, y2: { field: "upper" } },
            },
          ]
        : []),
      {
        data: { values: bins },
        mark: { type: "line", color: colours.model, strokeWidth: 1.25, opacity: 0.55 },
        encoding: { x, y },
      },
      {
        data: { values: bins },
        mark: { type: "point", filled: true, color: colours.model, opacity: 1 },
        encoding: {
          x,
          y,
          size: {
            field: "rows",
            type: "quantitative",
            legend: null,
            scale: { range: [30, 260], zero: true },
          },
          tooltip: { field: "label" },
        },
      },
    ],
  }));
}
