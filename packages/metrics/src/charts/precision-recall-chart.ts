import { frame } from "../internal/charts/frame.ts";
import { curve, reference, shareAxis } from "../internal/charts/layers.ts";
import { thin } from "../internal/charts/thin.ts";
import { percent, withInterval } from "../internal/words.ts";
import type { MetricInterval } from "../interval.ts";
import type { PrecisionRecallCurve } from "../ranking/precision-recall-curve.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";

/** Options of {@link precisionRecallChart}. */
export interface PrecisionRecallChartOptions extends ChartOptions {
  /**
   * The average precision with its interval, from `interval(averagePrecision, yTrue, yScore)`.
   *
   * @defaultValue the step sum of the curve's points, without an interval
   */
  readonly interval?: MetricInterval;
}

/**
 * Precision against recall beside chance, under the average precision. The steps are those whose area it is.
 *
 * @param points - what `precisionRecallCurve` returns; drawn with at most 1,000 points, which look the same
 * @param options - interval of the average precision, theme, size
 * @returns a Vega-Lite specification
 * @example
 * const spec = precisionRecallChart(precisionRecallCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]));
 * spec.title.text; // "Average precision 0.83"
 * @see sklearn.metrics.PrecisionRecallDisplay
 */
export function precisionRecallChart(
  points: PrecisionRecallCurve,
  options: PrecisionRecallChartOptions = {},
): ChartSpec {
  const { precision, recall } = points;
  const chance = precision[0];
  const stepRecall: number[] = [];
  const stepPrecision: number[] = [];
  let area = 0;
  for (let i = 0; i < recall.length; i++) {
    const next = i + 1 < recall.length ? recall[i + 1] : recall[i];
    stepRecall.push(recall[i], next);
    stepPrecision.push(precision[i], precision[i]);
    area += (recall[i] - next) * precision[i];
  }
  const said = {
    title: withInterval("Average precision", options.interval?.value ?? area, options.interval),
    subtitle: `Recall: share of the positives found. Precision: share of the found that are positive. Dashed: chance, ${percent(chance)}.`,
    height: 300,
  };
  const x = shareAxis("recall", "recall");
  const y = shareAxis("precision", "precision");
  return frame(options, said, (colours) => ({
    layer: [
      reference([0, chance], [1, chance], colours, x, y),
      curve(
        thin(stepRecall, stepPrecision).map((i) => ({ recall: stepRecall[i], precision: stepPrecision[i] })),
        colours.model,
        x,
        y,
      ),
    ],
  }));
}
