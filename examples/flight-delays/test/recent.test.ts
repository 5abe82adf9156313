import { fc, property } from "@productizeml/testing";
import { describe, expect } from "vitest";
import type { Flights } from "../src/flights.ts";
import { minutesUntilKnown, recentOutcomes } from "../src/recent.ts";

const flight = fc.record({
  departure: fc.integer({ min: 0, max: 1500 }),
  distance: fc.integer({ min: 20, max: 900 }),
  origin: fc.integer({ min: 0, max: 2 }),
  late: fc.integer({ min: 0, max: 1 }),
});

function flightsOf(rows: { departure: number; distance: number; origin: number }[]): Flights {
  const codes = Int32Array.from(rows, (row) => row.origin);
  const airports = { codes, categories: ["ABQ", "BOS", "CLE"] };
  return {
    rows: rows.length,
    departure: Int32Array.from(rows, (row) => row.departure),
    delay: new Int32Array(rows.length),
    distance: Int32Array.from(rows, (row) => row.distance),
    origin: airports,
    destination: airports,
  };
}

describe("recentOutcomes", () => {
  property(
    "counts what had landed in the window, and nothing else",
    fc.array(flight, { minLength: 1, maxLength: 60 }),
    (unordered) => {
      const rows = unordered.toSorted((a, b) => a.departure - b.departure);
      const late = Uint8Array.from(rows, (row) => row.late);
      const { known, late: lateKnown } = recentOutcomes(flightsOf(rows), late, 180);
      for (const [i, now] of rows.entries()) {
        const seen = rows.filter((other) => {
          const at = other.departure + minutesUntilKnown(other.distance);
          return other.origin === now.origin && at < now.departure && at >= now.departure - 180;
        });
        expect(known[i]).toBe(seen.length);
        expect(lateKnown[i]).toBe(seen.filter((row) => row.late === 1).length);
      }
    },
  );

  property(
    "does not change when the future does",
    fc.array(flight, { minLength: 2, maxLength: 60 }),
    (unordered) => {
      const rows = unordered.toSorted((a, b) => a.departure - b.departure);
      const late = Uint8Array.from(rows, (row) => row.late);
      const half = rows.length >> 1;
      const otherwise = late.map((each, i) =>
        rows[i]!.departure >= rows[half]!.departure ? 1 - each : each,
      );
      const before = recentOutcomes(flightsOf(rows), late, 180).late;
      const after = recentOutcomes(flightsOf(rows), otherwise, 180).late;
      expect(Array.from(after.subarray(0, half))).toEqual(Array.from(before.subarray(0, half)));
    },
  );
});
