import { property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarPeriods, walkForward } from "../src/index.ts";

describe("calendarPeriods", () => {
  const dates = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  property("gives what the calendar says, before 1970 too", dates, (date) => {
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    expect(calendarPeriods([date], "year")[0]).toBe(year - 1970);
    expect(calendarPeriods([date], "month")[0]).toBe(12 * (year - 1970) + month);
    expect(calendarPeriods([date], "quarter")[0]).toBe(4 * (year - 1970) + Math.floor(month / 3));
    const [week, day] = [calendarPeriods([date], "week")[0], calendarPeriods([date], "day")[0]] as [
      number,
      number,
    ];
    // 1969-12-29 was the Monday of week 0.
    expect(7 * week - 3).toBeLessThanOrEqual(day);
    expect(7 * week + 4).toBeGreaterThan(day);
    expect((date.getUTCDay() + 6) % 7).toBe(day - (7 * week - 3));
  });
  it("makes walkForward test a month at a time", () => {
    const days = Array.from({ length: 365 }, (_, day) => Date.UTC(2026, 0, 1 + day));
    const folds = walkForward(calendarPeriods(days, "month"), { horizon: 1, initial: 3 });
    expect(Array.from(folds, ({ test }) => test.length)).toEqual([30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([...folds][0]?.train).toHaveLength(31 + 28 + 31);
  });

  rejects("a missing time", () => calendarPeriods([Number.NaN], "day"), "not-finite");
  rejects("an unknown unit", () => calendarPeriods([0], "hour" as "day"), "bad-option");
});
