import { cloud, domainOf, isCrowd } from "../internal/charts/cloud.ts";
import { frame } from "../internal/charts/frame.ts";
import { reference } from "../internal/charts/layers.ts";
import { readFiniteTargets } from "../internal/targets.ts";
import { count, decimal, measure } from "../internal/words.ts";
import type { Numbers } from "../numbers.ts";
import { meanAbsoluteError } from "../regression/mean-absolute-error.ts";
import { r2 } from "../regression/r2.ts";
import type { ChartSpec } from "./chart-spec.ts";
import type { RegressionChartOptions } from "./residuals-chart.ts";

/**
 * Each prediction against the truth; on the dashed line they are equal.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`; more than 1,000 rows are drawn as counts in squares
 * @param options - unit, theme, size
 * @returns a Vega-Lite specification
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`
 * @example
 * const spec = predictedVsActualChart([3, -0.5, 2, 7], [2.5, 0, 2, 8]);
 * spec.title.text; // "R² 0.95, mean absolute error 0.500"
 * @see sklearn.metrics.PredictionErrorDisplay
 */
export function predictedVsActualChart(
  yTrue: Numbers,
  yPred: Numbers,
  options: RegressionChartOptions = {},
): ChartSpec {
  const { actual, predicted } = readFiniteTargets("predictedVsActualChart", yTrue, yPred, {});
  const unit = options.unit === undefined ? "" : ` ${options.unit}`;
  const explained = r2(actual, predicted);
  const said = {
    title: `${Number.isNaN(explained) ? "" : `R² ${decimal(explained)}, `}mean absolute error ${measure(meanAbsoluteError(actual, predicted))}${unit}`,
    subtitle: `${count(actual.length)} rows. Dashed: predicted as it was.${isCrowd(actual.length) ? " Stronger squares hold more rows." : ""}`,
    height: 300,
  };
  const both = domainOf(actual, predicted);
  const domain = { x: both, y: both };
  const axis = (field: "x" | "y", title: string) => ({
    field,
    type: "quantitative",
    title: options.unit === undefined ? title : `${title}, ${options.unit}`,
    scale: { domain: both, nice: false, zero: false },
    axis: { tickCount: 6 },
  });
  const x = axis("x", "predicted");
  const y = axis("y", "true");
  return frame(options, said, (colours) => ({
    layer: [
      cloud(predicted, actual, domain, colours, { x, y }),
      reference([both[0], both[0]], [both[1], both[1]], colours, x, y),
    ],
  }));
}
