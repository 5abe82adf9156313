import { type Encodings, slotMinutes, slotOf } from "./encodings.ts";
import { day, type Flights } from "./flights.ts";
import type { Recent } from "./recent.ts";

/** What the model sees of a flight as it leaves the gate. */
export const featureNames = [
  "hour (sine)",
  "hour (cosine)",
  "weekend",
  "thursday or friday",
  "distance",
  "origin: usual late share",
  "destination: usual late share",
  "route: usual late share",
  "timetable: flights in this slot",
  "timetable: late share of this slot",
  "timetable: flights in the half hour before",
  "timetable: flights in the two hours before",
  "origin: late share, last hour",
  "origin: late share, last three hours",
  "origin: flights landed, last three hours",
] as const;

/** Row-major values, one row for each flight. */
export interface Features {
  readonly data: Float32Array<ArrayBuffer>;
  readonly rows: number;
  readonly cols: number;
}

/** Makes the features of flights with the rates of one set of encodings. Nothing that a flight sees happened after it left. */
export class FeatureMaker {
  readonly #flights: Flights;
  readonly #recent: { readonly hour: Recent; readonly threeHours: Recent };
  readonly #encodings: Encodings;

  constructor(
    flights: Flights,
    recent: { readonly hour: Recent; readonly threeHours: Recent },
    encodings: Encodings,
  ) {
    this.#flights = flights;
    this.#recent = recent;
    this.#encodings = encodings;
  }

  /** Features of flights, by their row numbers. */
  make(flightRows: Int32Array): Features {
    const { hour, threeHours } = this.#recent;
    const { departure, distance, origin, destination } = this.#flights;
    const { prior, origin: originRate, destination: destinationRate, route: routeRate } = this.#encodings;
    const { routeIndex, slotShare, slotLate } = this.#encodings;
    const airports = origin.categories.length;
    const cols = featureNames.length;
    const data = new Float32Array(flightRows.length * cols);
    let at = 0;
    for (const i of flightRows) {
      const minute = departure[i]! % day;
      const from = origin.codes[i]!;
      const route = routeIndex[from * airports + destination.codes[i]!]!;
      const slot = slotOf(departure[i]!);
      const angle = (2 * Math.PI * minute) / day;
      // 2001-01-01 was a Monday.
      const weekday = Math.floor(departure[i]! / day) % 7;
      const rate = route < 0 ? originRate[from]! : routeRate[route]!;
      const cell = route * (day / slotMinutes) + slot;
      data[at++] = Math.sin(angle);
      data[at++] = Math.cos(angle);
      data[at++] = weekday >= 5 ? 1 : 0;
      data[at++] = weekday === 3 || weekday === 4 ? 1 : 0;
      data[at++] = distance[i]! / 1000;
      data[at++] = logit(originRate[from]!);
      data[at++] = logit(destinationRate[destination.codes[i]!]!);
      data[at++] = logit(rate);
      data[at++] = route < 0 ? 0 : Math.sqrt(slotShare[cell]!);
      data[at++] = logit(route < 0 ? rate : slotLate[cell]!);
      data[at++] = route < 0 ? 0 : Math.sqrt(before(slotShare, cell, slot, 1, 3));
      data[at++] = route < 0 ? 0 : Math.sqrt(before(slotShare, cell, slot, 4, 12));
      data[at++] = logit(share(hour, i, prior));
      data[at++] = logit(share(threeHours, i, prior));
      data[at++] = Math.log1p(threeHours.known[i]!) / 5;
    }
    return { data, rows: flightRows.length, cols };
  }
}

/** Sum of a route's shares over the slots that lie `first` to `last` before this one, on the same day. */
function before(shares: Float64Array, cell: number, slot: number, first: number, last: number): number {
  let sum = 0;
  for (let back = first; back <= Math.min(last, slot); back++) sum += shares[cell - back]!;
  return sum;
}

function share({ known, late }: Recent, row: number, prior: number): number {
  return (late[row]! + 5 * prior) / (known[row]! + 5);
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}
