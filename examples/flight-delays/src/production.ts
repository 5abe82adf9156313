import { Adwin, detectDrift, estimatePerformance } from "@productizeml/drift";
import type { Model } from "@productizeml/inference";
import { rocAuc } from "@productizeml/metrics";
import { argsort, type Table } from "@productizeml/stats";
import { type Rows, rowsOf } from "./encodings.ts";
import { type FeatureMaker, type Features, featureNames } from "./features.ts";
import type { Flights } from "./flights.ts";
import { dateOf, isoDate, mean, weeksOf } from "./parts.ts";
import { minutesUntilKnown } from "./recent.ts";
import { forecast } from "./serving.ts";
import type { Story } from "./story.ts";

/** What production is compared with: features that the network was trained on, and labelled forecasts that it was not. */
export interface Reference {
  readonly features: Features;
  readonly chances: Float64Array;
  readonly late: Uint8Array;
}

/** Two months on air. */
export interface OnAir {
  /** Chance of every production flight, by the model in place. */
  readonly chances: Float64Array;
  readonly weeks: readonly Omit<Story["weeks"][number], "challenger">[];
}

/**
 * Serves the flights week by week. Drift and performance are judged as each week ends, from features and forecasts alone;
 * `real` is what the outcomes said later.
 */
export async function goOnAir(
  flights: Flights,
  late: Uint8Array,
  production: Rows,
  model: Model,
  maker: FeatureMaker,
  reference: Reference,
  onWeek: (week: OnAir["weeks"][number], index: number, share: number) => void,
): Promise<OnAir> {
  const chances = new Float64Array(production.end - production.start);
  const weeks: OnAir["weeks"][number][] = [];
  const trained = columnsOf(reference.features);
  for (const week of weeksOf(flights, production)) {
    const rows = rowsOf(week);
    const forecasts = await forecast(model, rows);
    const drift = detectDrift(trained, columnsOf(maker.make(rows)));
    const { metrics } = estimatePerformance(
      { yProb: reference.chances, yTrue: reference.late },
      { yProb: forecasts },
      { metrics: ["rocAuc"], chunkSize: rows.length },
    );
    const { estimate, lower, upper } = metrics[0]!.chunks[0]!;
    const outcomes = late.subarray(week.start, week.end);
    weeks.push({
      week: dateOf(flights.departure[week.start]!),
      flights: rows.length,
      lateShare: mean(outcomes),
      estimated: { value: estimate, lower, upper },
      real: rocAuc(outcomes, forecasts),
      drifted: drift.driftedColumns.length,
      columns: drift.columns.map(({ name, effect, drifted }) => ({ column: name, effect, drifted })),
    });
    chances.set(forecasts, week.start - production.start);
    onWeek(weeks.at(-1)!, weeks.length - 1, (week.end - production.start) / chances.length);
  }
  return { chances, weeks };
}

/**
 * Watches the late rate of each hour, less what is usual at this hour of the day, as the outcomes become known.
 *
 * A detector assumes a level; without taking off the daily rhythm it would report every evening.
 */
export function watchLateRate(
  flights: Flights,
  late: Uint8Array,
  usual: Float64Array,
  { start, end }: Rows,
): Story["stream"] {
  const knownAt = new Float64Array(end - start);
  for (let i = start; i < end; i++)
    knownAt[i - start] = flights.departure[i]! + minutesUntilKnown(flights.distance[i]!);
  const detector = new Adwin({ clock: 1 });
  const alarms: string[] = [];
  const days = new Map<string, { flights: number; late: number }>();
  let hour = { at: 0, flights: 0, late: 0, usual: 0 };
  for (const index of argsort(knownAt)) {
    const at = Math.floor(knownAt[index]! / 60);
    if (at !== hour.at) {
      if (hour.flights >= 50) {
        detector.update((hour.late - hour.usual) / hour.flights);
        if (detector.drifted) alarms.push(isoMinute(hour.at * 60));
      }
      hour = { at, flights: 0, late: 0, usual: 0 };
    }
    hour.flights++;
    hour.late += late[start + index]!;
    hour.usual += usual[index]!;
    const date = isoDate(knownAt[index]!);
    const today = days.get(date) ?? { flights: 0, late: 0 };
    days.set(date, { flights: today.flights + 1, late: today.late + late[start + index]! });
  }
  return {
    detector: "ADWIN",
    rates: [...days]
      .filter(([, each]) => each.flights >= 5000)
      .map(([date, each]) => ({ date, rate: each.late / each.flights })),
    alarms,
  };
}

function isoMinute(minute: number): string {
  return new Date(Date.UTC(2001, 0, 1) + minute * 60_000).toISOString().slice(0, 16);
}

function columnsOf({ data, rows, cols }: Features): Table {
  const table: Record<string, Float64Array> = {};
  for (const [c, name] of featureNames.entries()) {
    const values = new Float64Array(rows);
    for (let i = 0; i < rows; i++) values[i] = data[i * cols + c]!;
    table[name] = values;
  }
  return table;
}
