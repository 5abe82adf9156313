import { frame } from "../internal/charts/frame.ts";
import { curve, reference, shareAxis } from "../internal/charts/layers.ts";
import { thin } from "../internal/charts/thin.ts";
import { percent, withInterval } from "../internal/words.ts";
import type { MetricInterval } from "../interval.ts";
import { auc } from "../ranking/auc.ts";
import type { RocCurve } from "../ranking/roc-curve.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";

/** Options of {@link rocChart}. */
export interface RocChartOptions extends ChartOptions {
  /**
   * The area with its interval, from `interval(rocAuc, yTrue, yScore)`.
   *
   * @defaultValue the area under the curve's points, without an interval
   */
  readonly interval?: MetricInterval;
}

/**
 * A receiver operating characteristic beside chance, under its area.
 *
 * @param roc - what `rocCurve` returns; drawn with at most 1,000 points, which look the same
 * @param options - interval of the area, theme, size
 * @returns a Vega-Lite specification
 * @example
 * const spec = rocChart(rocCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]));
 * spec.title.text; // "ROC AUC 0.75"
 * @see sklearn.metrics.RocCurveDisplay
 */
export function rocChart(roc: RocCurve, options: RocChartOptions = {}): ChartSpec {
  const { fpr, tpr, thresholds } = roc;
  const defined = !Number.isNaN(fpr[0]) && !Number.isNaN(tpr[0]);
  const area = defined ? (options.interval?.value ?? auc(fpr, tpr)) : Number.NaN;
  const said = {
    title: defined ? withInterval("ROC AUC", area, options.interval) : "No ROC curve: only one class occurs",
    subtitle: defined
      ? `A positive row scores higher than a negative one in ${percent(area)} of pairs. Dashed: chance.`
      : "Both rates need rows of both classes.",
    height: 300,
  };
  const x = shareAxis("fpr", "false positive rate");
  const y = shareAxis("tpr", "true positive rate");
  return frame(options, said, (colours) => ({
    layer: [
      reference([0, 0], [1, 1], colours, x, y),
      ...(defined
        ? [
            curve(
              thin(fpr, tpr).map((i) => ({ fpr: fpr[i], tpr: tpr[i], threshold: finite(thresholds[i]) })),
              colours.model,
              x,
              y,
            ),
          ]
        : []),
    ],
  }));
}

function finite(threshold: number): number | null {
  return Number.isFinite(threshold) ? threshold : null;
}
