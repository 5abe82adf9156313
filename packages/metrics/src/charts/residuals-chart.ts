import { cloud, domainOf, isCrowd } from "../internal/charts/cloud.ts";
import { frame } from "../internal/charts/frame.ts";
import { reference } from "../internal/charts/layers.ts";
import { readFiniteTargets } from "../internal/targets.ts";
import { count, measure } from "../internal/words.ts";
import type { Numbers } from "../numbers.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";

/** Options of charts of a regression. */
export interface RegressionChartOptions extends ChartOptions {
  /**
   * Unit of the target, such as `minutes`.
   *
   * @defaultValue none
   */
  readonly unit?: string;
}

/**
 * How far the truth lies from each prediction: a bend or a funnel is something that the model does not know.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`; more than 1,000 rows are drawn as counts in squares
 * @param options - unit, theme, size
 * @returns a Vega-Lite specification
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`
 * @example
 * const spec = residualsChart([30, 40, 50], [31, 42, 52], { title: "Delays", unit: "minutes" });
 * spec.description; // "Delays. 3 rows; the typical error is the root mean square. Dashed: no error."
 * @see sklearn.metrics.PredictionErrorDisplay
 */
export function residualsChart(
  yTrue: Numbers,
  yPred: Numbers,
  options: RegressionChartOptions = {},
): ChartSpec {
  const { actual, predicted } = readFiniteTargets("residualsChart", yTrue, yPred, {});
  const residual = actual.map((value, i) => value - predicted[i]);
  const n = residual.length;
  const bias = residual.reduce((sum, each) => sum + each, 0) / n;
  const typical = Math.sqrt(residual.reduce((sum, each) => sum + each * each, 0) / n);
  const unit = options.unit === undefined ? "" : ` ${options.unit}`;
  const direction = bias > 0 ? "low" : "high";
  const said = {
    title:
      Math.abs(bias) <= 2 * Math.sqrt((typical ** 2 - bias ** 2) / n)
        ? `Predictions are right on average; typical error ${measure(typical)}${unit}`
        : `Predictions are ${measure(Math.abs(bias))}${unit} too ${direction} on average; typical error ${measure(typical)}`,
    subtitle: `${count(n)} rows; the typical error is the root mean square. Dashed: no error.${isCrowd(n) ? " Stronger squares hold more rows." : ""}`,
    height: 250,
  };
  const domain = { x: domainOf(predicted), y: domainOf(residual, [0]) };
  const axis = (field: "x" | "y", title: string) => ({
    field,
    type: "quantitative",
    title: options.unit === undefined ? title : `${title}, ${options.unit}`,
    scale: { domain: domain[field], nice: false, zero: false },
    axis: { tickCount: 6 },
  });
  const x = axis("x", "predicted");
  const y = axis("y", "true less predicted");
  return frame(options, said, (colours) => ({
    layer: [
      cloud(predicted, residual, domain, colours, { x, y }),
      reference([domain.x[0], 0], [domain.x[1], 0], colours, x, y),
    ],
  }));
}
