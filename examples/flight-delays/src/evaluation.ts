import {
  accuracy,
  averagePrecision,
  brierScoreLoss,
  bySlice,
  calibrationCurve,
  type IntervalOptions,
  interval,
  logLoss,
  type Metric,
  rocAuc,
} from "@productizeml/metrics";
import type { Column } from "@productizeml/stats";
import { hourOf } from "./baseline.ts";
import type { Rows } from "./encodings.ts";
import type { Flights } from "./flights.ts";
import { mean } from "./parts.ts";
import type { Slice, Story } from "./story.ts";

type ScoreMetric = Metric<Uint8Array, Float64Array>;

/** Measures of a score against what happened, with what is known of their direction. */
const measures: readonly {
  readonly name: string;
  readonly metric: ScoreMetric;
  readonly higherIsBetter: boolean;
}[] = [
  { name: "ROC AUC", metric: rocAuc, higherIsBetter: true },
  { name: "average precision", metric: averagePrecision, higherIsBetter: true },
  { name: "log loss", metric: logLoss, higherIsBetter: false },
  { name: "Brier score", metric: brierScoreLoss, higherIsBetter: false },
];

/** Measures the model beside the baseline, with intervals, and how well its chances are calibrated. */
export function evaluate(
  late: Uint8Array,
  chances: Float64Array,
  baseline: Float64Array,
  seed: number,
): Story["evaluation"] {
  return {
    measures: measures.map(({ name, metric, higherIsBetter }) => {
      const { value, lower, upper } = interval(metric, late, chances, { resamples: 200, seed });
      return { name, higherIsBetter, model: { value, lower, upper }, baseline: metric(late, baseline, {}) };
    }),
    calibration: calibration(late, chances),
  };
}

/** What two models said of the same flights. */
export interface Forecasts {
  readonly late: Uint8Array;
  readonly champion: Float64Array;
  readonly challenger: Float64Array;
}

/** ROC AUC of both models by hour of departure and by the ten largest airports, the worst first. */
export function evaluateSlices(
  flights: Flights,
  rows: Rows,
  forecasts: Forecasts,
): Pick<Story["slices"], "hours" | "airports"> {
  const codes = flights.origin.codes.subarray(rows.start, rows.end);
  const largest = largestAirports(codes, flights.origin.categories, 10);
  const hours = Array.from(flights.departure.subarray(rows.start, rows.end), (minute) =>
    hourBand(hourOf(minute)),
  );
  const airports = Array.from(codes, (code) => {
    const airport = flights.origin.categories[code]!;
    return largest.includes(airport) ? airport : null;
  });
  return {
    hours: slicesOf(forecasts, hours, hourBands),
    airports: slicesOf(forecasts, airports, largest).sort((a, b) => a.value - b.value),
  };
}

/** ROC AUC of both models within each slice, in the order given. */
export function slicesOf(
  { late, champion, challenger }: Forecasts,
  slices: Column,
  order: readonly string[],
): Slice[] {
  const measured = (
    metrics: Record<string, ScoreMetric>,
    chances: Float64Array,
    intervals?: IntervalOptions,
  ) => bySlice(metrics, late, chances, { slices }, { minRows: 200, ...(intervals && { intervals }) }).slices;
  const ranked = measured({ rocAuc }, champion, {});
  const others = measured({ rocAuc, lateShare }, challenger);
  return order.flatMap((name) => {
    const slice = ranked.find(({ value }) => value === name);
    const other = others.find(({ value }) => value === name)?.values;
    if (slice?.intervals === undefined || other === undefined) return [];
    const { value, lower, upper } = slice.intervals["rocAuc"]!;
    const { rocAuc: challengerAuc, lateShare: share } = other as { rocAuc: number; lateShare: number };
    return [
      { slice: name, rows: slice.rows, lateShare: share, value, lower, upper, challenger: challengerAuc },
    ];
  });
}

/** Share of flights that were late: what there is to find in a slice. */
function lateShare(late: Uint8Array): number {
  return mean(late);
}

/** Ten bins of equal numbers of flights; the interval of each observed share is Wilson's. */
function calibration(late: Uint8Array, chances: Float64Array): Story["evaluation"]["calibration"] {
  const curve = calibrationCurve(late, chances, { bins: 10, strategy: "quantile" });
  return Array.from(curve.counts, (rows, bin) => {
    const hits = Math.round(curve.probTrue[bin]! * rows);
    const outcomes = new Uint8Array(rows).fill(1, 0, hits);
    const { lower, upper } = interval(accuracy, outcomes, new Uint8Array(rows).fill(1), { method: "wilson" });
    return { predicted: curve.probPred[bin]!, observed: curve.probTrue[bin]!, lower, upper, rows };
  });
}

const hourBands = ["0 to 6", "6 to 9", "9 to 12", "12 to 15", "15 to 18", "18 to 21", "21 to 24"];

function hourBand(hour: number): string {
  return hour < 6 ? hourBands[0]! : hourBands[Math.floor(hour / 3) - 1]!;
}

function largestAirports(codes: Int32Array, categories: readonly string[], many: number): string[] {
  const flights = new Int32Array(categories.length);
  for (const code of codes) flights[code]! += 1;
  return [...categories.keys()]
    .sort((a, b) => flights[b]! - flights[a]!)
    .slice(0, many)
    .map((code) => categories[code]!);
}
