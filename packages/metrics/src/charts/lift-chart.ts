import { frame } from "../internal/charts/frame.ts";
import { curve, marked, reference, shareAxis } from "../internal/charts/layers.ts";
import { thin } from "../internal/charts/thin.ts";
import { decimal, percent } from "../internal/words.ts";
import type { CumulativeGains } from "../thresholds/cumulative-gains.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { type GainsChartOptions, gainAt } from "./gains-chart.ts";

/**
 * How many times more positive rows are found by acting on the rows with the highest scores than on as many at random.
 *
 * @param gains - what `cumulativeGains` returns; drawn with at most 1,000 points, which look the same
 * @param options - the share that can be acted on, theme, size
 * @returns a Vega-Lite specification
 * @example
 * const spec = liftChart(cumulativeGains([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), { share: 0.25, width: 840 });
 * spec.title.text; // "The top 25 % of rows hold 2.0 times as many positives as chance"
 * @see scikitplot.metrics.plot_lift_curve
 */
export function liftChart(gains: CumulativeGains, options: GainsChartOptions = {}): ChartSpec {
  const { share, lift } = gains;
  const { share: top = 0.2 } = options;
  const found = gainAt(gains, top) / top;
  const said = {
    title: Number.isNaN(found)
      ? "No lift: no row is positive"
      : `The top ${percent(top)} of rows hold ${decimal(found, 1)} times as many positives as chance`,
    subtitle: "Rows in the order of their scores, highest first. Dashed: chance.",
    height: 250,
  };
  const x = shareAxis("share", "share of all rows");
  const y = {
    field: "lift",
    type: "quantitative",
    title: "times as many as chance",
    scale: { zero: true },
    axis: { tickCount: 5, labelExpr: "datum.label + '×'" },
  };
  return frame(options, said, (colours) => ({
    layer: [
      reference([0, 1], [1, 1], colours, x, y),
      ...(Number.isNaN(found)
        ? []
        : [
            curve(
              thin(share, lift).map((i) => ({ share: share[i], lift: lift[i] })),
              colours.model,
              x,
              y,
            ),
            ...marked({ share: top, lift: found }, `${decimal(found, 1)}×`, colours, x, y, {
              align: "left",
              dx: 9,
              dy: -10,
            }),
          ]),
    ],
  }));
}
