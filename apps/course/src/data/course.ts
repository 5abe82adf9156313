import strikes from "./birdstrikes.json" with { type: "json" };
import weeks from "./flights-weeks.json" with { type: "json" };
import hubs from "./hub-flights.json" with { type: "json" };

/** Reports of aircraft that met animals, from 2000 on, with a model's probability that the aircraft was damaged. */
export interface Birdstrikes {
  /** 1 where the aircraft was damaged. */
  readonly damaged: Uint8Array;
  /** The model's probability of damage. */
  readonly score: Float64Array;
  /** How large the animal was. */
  readonly size: readonly ("Small" | "Medium" | "Large")[];
}

const sizes = { S: "Small", M: "Medium", L: "Large" } as const;

export function birdstrikes(): Birdstrikes {
  const { damaged, score, size } = strikes.test;
  return {
    damaged: Uint8Array.from(damaged, Number),
    score: Float64Array.from(score, (each) => each / 1000),
    size: Array.from(size, (letter) => sizes[letter as keyof typeof sizes]),
  };
}

/** Arrival delays in minutes of all flights of one week or several, 0 for the week of 1 January 2001 to 25. */
export function flightDelays(...chosen: readonly number[]): Int16Array {
  const counts = weeks.weeks[0]!.map((_, i) => chosen.reduce((sum, week) => sum + weeks.weeks[week]![i]!, 0));
  const delays = new Int16Array(counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const [i, count] of counts.entries()) {
    delays.fill(weeks.earliest + i, at, at + count);
    at += count;
  }
  return delays;
}

/** Flights from ten large airports in the first half of 2001, in the order in which they left. */
export interface HubFlights {
  readonly airport: readonly string[];
  /** Days since 1 January 2001. */
  readonly day: Uint8Array;
  /** Hour of departure, local time. */
  readonly hour: Uint8Array;
  /** 1 where the flight arrived 15 minutes late or more. */
  readonly late: Uint8Array;
}

export function hubFlights(): HubFlights {
  return {
    airport: Array.from(bytes(hubs.airport), (code) => hubs.airports[code]!),
    day: bytes(hubs.day),
    hour: bytes(hubs.hour),
    late: bytes(hubs.late),
  };
}

function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
