import type { Rows } from "./encodings.ts";
import { day, type Flights } from "./flights.ts";

/** What anyone could say without a model: the share of flights of this hour that were late before. */
export function hourlyBaseline(
  flights: Flights,
  late: Uint8Array,
  fitted: Rows,
): (rows: Rows) => Float64Array {
  const flightsOf = new Float64Array(24);
  const lateOf = new Float64Array(24);
  for (let i = fitted.start; i < fitted.end; i++) {
    const hour = hourOf(flights.departure[i]!);
    flightsOf[hour]! += 1;
    lateOf[hour]! += late[i]!;
  }
  const rate = lateOf.map((n, hour) => (n + 1) / (flightsOf[hour]! + 2));
  return ({ start, end }) =>
    Float64Array.from(flights.departure.subarray(start, end), (minute) => rate[hourOf(minute)]!);
}

/** Hour of the day, 0 to 23. */
export function hourOf(minute: number): number {
  return Math.floor((minute % day) / 60);
}
