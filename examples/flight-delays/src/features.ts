import { type Encodings, type Rows, slotMinutes, slotOf } from "./encodings.ts";
import { day, type Flights } from "./flights.ts";
import { type Recent, recentOutcomes } from "./recent.ts";

/** What the model sees of a flight as it leaves the gate. */
export const featureNames = [
  "hour (sine)",
  "hour (cosine)",
  "weekend",
  "thursday or friday",
  "distance",
  "late share of the origin",
  "late share of the destination",
  "late share of the route",
  "share of the route's flights in this slot",
  "late share of this slot",
  "share of the route's flights in the half hour before",
  "share of the route's flights in the two hours before",
  "late share at the origin, last hour",
  "late share at the origin, last three hours",
  "flights known at the origin, last three hours",
] as const;

/** Row-major values, one row for each flight. */
export interface Features {
  readonly data: Float32Array<ArrayBuffer>;
  readonly rows: number;
  readonly cols: number;
}

/** Computes the features of every flight in time order: nothing that a row sees happened after it left. */
export class FeatureMaker {
  readonly #flights: Flights;
  readonly #encodings: Encodings;
  readonly #hour: Recent;
  readonly #threeHours: Recent;

  constructor(flights: Flights, late: Uint8Array, encodings: Encodings) {
    this.#flights = flights;
    this.#encodings = encodings;
    this.#hour = recentOutcomes(flights, late, 60);
    this.#threeHours = recentOutcomes(flights, late, 180);
  }

  /** Features of a span of rows. */
  make({ start, end }: Rows): Features {
    const { departure, distance, origin, destination } = this.#flights;
    const { prior, origin: originRate, destination: destinationRate, route: routeRate } = this.#encodings;
    const { routeIndex, slotShare, slotLate } = this.#encodings;
    const airports = origin.categories.length;
    const cols = featureNames.length;
    const data = new Float32Array((end - start) * cols);
    let at = 0;
    for (let i = start; i < end; i++) {
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
      data[at++] = logit(share(this.#hour, i, prior));
      data[at++] = logit(share(this.#threeHours, i, prior));
      data[at++] = Math.log1p(this.#threeHours.known[i]!) / 5;
    }
    return { data, rows: end - start, cols };
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
