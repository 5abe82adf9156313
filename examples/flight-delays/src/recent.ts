import { argsort } from "@productizeml/stats";
import type { Flights } from "./flights.ts";

/**
 * Minutes from leaving the gate until the delay on arrival is known: taxiing, a flight at 7.5 miles a minute, and
 * half an hour to be sure. A share that counted flights still in the air would look into the future.
 */
export function minutesUntilKnown(distance: number): number {
  return Math.ceil(60 + distance / 7.5);
}

/** For each flight: how many flights of its origin became known in the window before it left, and how many of them were late. */
export interface Recent {
  readonly known: Int32Array;
  readonly late: Int32Array;
}

/** Counts outcomes that became known in the `window` minutes before each departure, by origin, in one pass over time. */
export function recentOutcomes(flights: Flights, late: Uint8Array, window: number): Recent {
  const { rows, departure, distance, origin } = flights;
  const knownAt = new Int32Array(rows);
  for (let i = 0; i < rows; i++) knownAt[i] = departure[i]! + minutesUntilKnown(distance[i]!);
  const arrival = argsort(knownAt);

  const known = new Int32Array(rows);
  const knownLate = new Int32Array(rows);
  const airportKnown = new Int32Array(origin.categories.length);
  const airportLate = new Int32Array(origin.categories.length);
  let enters = 0;
  let leaves = 0;
  for (let i = 0; i < rows; i++) {
    const now = departure[i]!;
    for (; enters < rows && knownAt[arrival[enters]!]! < now; enters++) {
      const airport = origin.codes[arrival[enters]!]!;
      airportKnown[airport]! += 1;
      airportLate[airport]! += late[arrival[enters]!]!;
    }
    for (; leaves < enters && knownAt[arrival[leaves]!]! < now - window; leaves++) {
      const airport = origin.codes[arrival[leaves]!]!;
      airportKnown[airport]! -= 1;
      airportLate[airport]! -= late[arrival[leaves]!]!;
    }
    const airport = origin.codes[i]!;
    known[i] = airportKnown[airport]!;
    knownLate[i] = airportLate[airport]!;
  }
  return { known, late: knownLate };
}
