import { frame } from "../internal/charts/frame.ts";
import { curve, marked } from "../internal/charts/layers.ts";
import { thin } from "../internal/charts/thin.ts";
import { decimal, measure, percent } from "../internal/words.ts";
import type { PrecisionRecallCurve } from "../ranking/precision-recall-curve.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";

/** Options of {@link thresholdChart}. */
export interface ThresholdChartOptions extends ChartOptions {
  /**
   * A threshold that was chosen, to be marked.
   *
   * @defaultValue the one at which F1 is greatest
   */
  readonly threshold?: number;
}

/**
 * Precision, recall and F1 at every threshold.
 *
 * @param points - what `precisionRecallCurve` returns; drawn with at most 1,000 points a line, which look the same
 * @param options - a chosen threshold, theme, size
 * @returns a Vega-Lite specification
 * @example
 * const spec = thresholdChart(precisionRecallCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), { width: 720 });
 * spec.title.text; // "F1 is greatest, 0.80, at a threshold of 0.350"
 * @see yellowbrick.classifier.DiscriminationThreshold
 */
export function thresholdChart(points: PrecisionRecallCurve, options: ThresholdChartOptions = {}): ChartSpec {
  const { precision, recall, thresholds } = points;
  const f1 = Float64Array.from(thresholds, (_, i) => {
    const sum = precision[i] + recall[i];
    return sum > 0 ? (2 * precision[i] * recall[i]) / sum : 0;
  });
  const best = f1.reduce((top, value, i) => (value > f1[top] ? i : top), 0);
  const at = options.threshold === undefined ? best : nextThreshold(thresholds, options.threshold);
  const said = {
    title:
      options.threshold === undefined
        ? `F1 is greatest, ${decimal(f1[best])}, at a threshold of ${measure(thresholds[best])}`
        : `From ${measure(options.threshold)} on: precision ${percent(precision[at])}, recall ${percent(recall[at])}, F1 ${decimal(at < f1.length ? f1[at] : 0)}`,
    subtitle:
      options.threshold === undefined
        ? "A row is predicted positive when its score is at least the threshold."
        : `F1 would be greatest, ${decimal(f1[best])}, at ${measure(thresholds[best])}.`,
    height: 250,
  };
  const x = {
    field: "threshold",
    type: "quantitative",
    title: "threshold",
    scale: { zero: false, nice: false },
    axis: { tickCount: 6, grid: false },
  };
  const y = {
    field: "value",
    type: "quantitative",
    title: null,
    scale: { domain: [0, 1], nice: false },
    axis: { format: ".0%", tickCount: 5 },
  };
  const chosen = options.threshold ?? thresholds[best];
  return frame(options, said, (colours) => {
    const line = (
      name: string,
      values: Float64Array,
      color: string,
      mark: Readonly<Record<string, unknown>>,
    ) => {
      const shown = values.subarray(0, thresholds.length);
      return curve(
        thin(thresholds, shown).map((i) => ({ threshold: thresholds[i], value: shown[i], measure: name })),
        color,
        x,
        y,
        mark,
      );
    };
    const named = (text: string, values: Float64Array, share: number) => {
      const low = thresholds[0];
      const row = nextThreshold(thresholds, low + share * (thresholds[thresholds.length - 1] - low));
      return {
        data: { values: [{ threshold: thresholds[row], value: values[row], text }] },
        mark: {
          type: "text",
          color: colours.soft,
          align: share > 0.5 ? "right" : "left",
          dx: share > 0.5 ? -6 : 6,
          dy: -13,
        },
        encoding: { x, y, text: { field: "text" } },
      };
    };
    return {
      layer: [
        {
          data: { values: [{ threshold: chosen }] },
          mark: { type: "rule", color: colours.neutral, strokeDash: [5, 4] },
          encoding: { x },
        },
        line("precision", precision, colours.soft, { strokeWidth: 1.75 }),
        line("recall", recall, colours.soft, { strokeWidth: 1.75, strokeDash: [2, 3] }),
        line("F1", f1, colours.model, {}),
        named("precision", precision, 0.85),
        named("recall", recall, 0.15),
        ...marked({ threshold: chosen, value: at < f1.length ? f1[at] : 0 }, "F1", colours, x, y, {
          align: "left",
          dx: 8,
          dy: -10,
        }),
      ],
    };
  });
}

/** The first threshold from a value on: what is predicted positive is the same at both. */
function nextThreshold(thresholds: Float64Array, value: number): number {
  const at = thresholds.findIndex((each) => each >= value);
  return at < 0 ? thresholds.length : at;
}
