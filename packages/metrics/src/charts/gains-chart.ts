import { frame } from "../internal/charts/frame.ts";
import { curve, marked, reference, shareAxis } from "../internal/charts/layers.ts";
import { thin } from "../internal/charts/thin.ts";
import { percent } from "../internal/words.ts";
import type { CumulativeGains } from "../thresholds/cumulative-gains.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";

/** Options of {@link gainsChart} and {@link liftChart}. */
export interface GainsChartOptions extends ChartOptions {
  /**
   * The share of all rows that can be acted on, in `(0, 1]`, which the finding is about.
   *
   * @defaultValue `0.2`
   */
  readonly share?: number;
}

/**
 * Which share of the positive rows is found by acting on a share of all rows, those with the highest scores.
 *
 * @param gains - what `cumulativeGains` returns; drawn with at most 1,000 points, which look the same
 * @param options - the share that can be acted on, theme, size
 * @returns a Vega-Lite specification
 * @example
 * const spec = gainsChart(cumulativeGains([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), { share: 0.25, width: 720 });
 * spec.title.text; // "The top 25 % of rows hold 50 % of the positives"
 * @see scikitplot.metrics.plot_cumulative_gain
 */
export function gainsChart(gains: CumulativeGains, options: GainsChartOptions = {}): ChartSpec {
  const { share, gain } = gains;
  const { share: top = 0.2 } = options;
  const found = gainAt(gains, top);
  const said = {
    title: Number.isNaN(found)
      ? "No gains: no row is positive"
      : `The top ${percent(top)} of rows hold ${percent(found)} of the positives`,
    subtitle: "Rows in the order of their scores, highest first. Dashed: in random order.",
    height: 300,
  };
  const x = shareAxis("share", "share of all rows");
  const y = shareAxis("gain", "share of the positives found");
  return frame(options, said, (colours) => ({
    layer: [
      reference([0, 0], [1, 1], colours, x, y),
      ...(Number.isNaN(found)
        ? []
        : [
            curve(
              thin(share, gain).map((i) => ({ share: share[i], gain: gain[i] })),
              colours.model,
              x,
              y,
            ),
            ...marked({ share: top, gain: found }, percent(found), colours, x, y),
          ]),
    ],
  }));
}

/** The gain at a share, on the line between the two points beside it. */
export function gainAt({ share, gain }: CumulativeGains, top: number): number {
  const after = Math.max(
    1,
    share.findIndex((each) => each >= top),
  );
  const before = after - 1;
  const part = (top - share[before]) / (share[after] - share[before]);
  return gain[before] + part * (gain[after] - gain[before]);
}
