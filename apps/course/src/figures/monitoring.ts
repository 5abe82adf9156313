import { detectDrift } from "@productizeml/drift";
import { flightDelays } from "../data/course.ts";
import weeks from "../data/flights-weeks.json" with { type: "json" };
import { dayOf, LINE, REFERENCE } from "./strip.ts";

const january = flightDelays(...REFERENCE);
const lateShare = (delays: Int16Array): number =>
  delays.reduce((sum, delay) => sum + (delay >= 15 ? 1 : 0), 0) / delays.length;

/** One week against January. */
export interface Week {
  readonly day: string;
  readonly flights: number;
  readonly late: number;
  readonly effect: number;
  readonly pValue: number;
}

export const weekly: readonly Week[] = weeks.weeks.map((_, week) => {
  const delays = flightDelays(week);
  const { effect, pValue } = detectDrift({ delay: january }, { delay: delays }).columns[0]!;
  return { day: dayOf(week), flights: delays.length, late: lateShare(delays), effect, pValue };
});

const after = weekly.slice(REFERENCE.length);

/** What the lesson says, computed from the flights. */
export const numbers = {
  flights: weeks.flights,
  january: lateShare(january),
  punctual: weekly.reduce((best, week) => (week.late < best.late ? week : best)),
  worst: weekly.reduce((worst, week) => (week.late > worst.late ? week : worst)),
  after: after.length,
  significant: after.filter(({ pValue }) => pValue < 0.05).length,
  large: after.filter(({ effect }) => effect >= LINE).length,
  largest: weekly.reduce((most, week) => (week.effect > most.effect ? week : most)),
  medianFlights: after.map(({ flights }) => flights).sort((a, b) => a - b)[after.length >> 1]!,
};
