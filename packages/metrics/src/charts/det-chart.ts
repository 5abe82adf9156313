import { normal } from "@productizeml/stats";
import { frame } from "../internal/charts/frame.ts";
import { curve, marked, reference } from "../internal/charts/layers.ts";
import { thin } from "../internal/charts/thin.ts";
import { percent } from "../internal/words.ts";
import type { DetCurve } from "../ranking/det-curve.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";

/** Rates that get a label. */
const LABELLED = [0.001, 0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99, 0.999];

/**
 * Both kinds of error against each other, on axes of normal deviates, on which the curve of two normal distributions is a line.
 *
 * @param det - what `detCurve` returns; rates of 0 and 1 lie at infinity and are left out
 * @param options - theme, size
 * @returns a Vega-Lite specification
 * @example
 * const spec = detChart(detCurve([0, 0, 1, 0, 1, 1], [0.1, 0.4, 0.35, 0.6, 0.5, 0.8]));
 * spec.title.text; // "Equal error rate 33 %"
 * @see sklearn.metrics.DetCurveDisplay; Martin et al. (1997)
 */
export function detChart(det: DetCurve, options: ChartOptions = {}): ChartSpec {
  const rate = equalErrorRate(det);
  const said = {
    title: Number.isNaN(rate)
      ? "Both kinds of error at every threshold"
      : `Equal error rate ${percent(rate, rate < 0.1 ? 1 : 0)}`,
    subtitle:
      "Misses against false alarms; nearer to the lower left is better. Dashed: both are equally frequent.",
    height: 300,
  };
  const inside = Array.from(det.fpr, (_, i) => i).filter((i) =>
    [det.fpr[i], det.fnr[i]].every((each) => each > 0 && each < 1),
  );
  const fpr = inside.map((i) => normal.quantile(det.fpr[i]));
  const fnr = inside.map((i) => normal.quantile(det.fnr[i]));
  const middle = normal.quantile(rate);
  const all = [...fpr, ...fnr, ...(Number.isFinite(middle) ? [middle] : [])];
  const low = all.reduce((least, value) => Math.min(least, value), -1.7);
  const high = all.reduce((most, value) => Math.max(most, value), 0);
  const x = axis("fpr", "false positive rate (false alarms)", low, high);
  const y = axis("fnr", "false negative rate (misses)", low, high);
  return frame(options, said, (colours) => ({
    layer: [
      reference([low, low], [high, high], colours, x, y),
      curve(
        thin(fpr, fnr).map((i) => ({
          fpr: fpr[i],
          fnr: fnr[i],
          falsePositiveRate: det.fpr[inside[i]],
          falseNegativeRate: det.fnr[inside[i]],
        })),
        colours.model,
        x,
        y,
      ),
      ...(Number.isFinite(middle)
        ? marked({ fpr: middle, fnr: middle }, percent(rate, rate < 0.1 ? 1 : 0), colours, x, y, {
            align: "left",
            dx: 10,
            dy: 4,
          })
        : []),
    ],
  }));
}

/** Where both errors are equally frequent, on the line between the two points beside it. */
function equalErrorRate({ fpr, fnr }: DetCurve): number {
  const after = Array.from(fpr).findIndex((rate, i) => rate <= fnr[i]);
  if (after <= 0) return after === 0 && fpr[0] === fnr[0] ? fpr[0] : Number.NaN;
  const before = after - 1;
  const gapBefore = fpr[before] - fnr[before];
  const share = gapBefore / (gapBefore - (fpr[after] - fnr[after]));
  return fpr[before] + share * (fpr[after] - fpr[before]);
}

function axis(field: string, title: string, low: number, high: number): Readonly<Record<string, unknown>> {
  const labelled = LABELLED.map((rate) => ({ rate, at: normal.quantile(rate) })).filter(
    ({ at }) => at >= low && at <= high,
  );
  const label = labelled
    .map(({ rate, at }) => `abs(datum.value - ${at}) < 1e-6 ? "${+(100 * rate).toFixed(1)}%" : `)
    .join("");
  return {
    field,
    type: "quantitative",
    title,
    scale: { domain: [low, high], nice: false, zero: false },
    axis: { values: labelled.map(({ at }) => at), labelExpr: `${label}""` },
  };
}
