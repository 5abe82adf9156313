import { requireOption } from "@productizeml/stats";
import { readTimes, type Times } from "./internal/times.ts";

/** A period of the calendar; weeks begin on Monday. */
export type CalendarUnit = "day" | "week" | "month" | "quarter" | "year";

const DAY = 86_400_000;
/** Days from a Monday to the Thursday with which 1970 began. */
const MONDAY = 3;

/**
 * The day, week, month, quarter or year of each time, counted from that of 1970-01-01, in UTC. Where months are counted instead
 * of milliseconds, `walkForward` tests a month at a time, though months differ in length.
 *
 * @param timestamps - time of each row, in any order: milliseconds since 1970, dates, or text as in ISO 8601
 * @param unit - which period
 * @returns number of the period of each row; give it as `timestamps` to `walkForward`, or as `time` to `split`
 * @throws InvalidInputError `not-finite` for missing times; `bad-column` for text that is no time, or offsets from UTC in some
 * rows only; `bad-option`
 * @example
 * calendarPeriods(["1970-01-31", "1970-02-01", "1971-12-31"], "month"); // [0, 1, 23]
 * const days = ["2026-01-03", "2026-01-30", "2026-02-14", "2026-03-01"];
 * walkForward(calendarPeriods(days, "month"), { horizon: 1 }).length; // 2
 */
export function calendarPeriods(timestamps: Times, unit: CalendarUnit): Int32Array {
  requireOption("calendarPeriods", "unit", unit, ["day", "week", "month", "quarter", "year"]);
  return Int32Array.from(readTimes("calendarPeriods", "timestamps", timestamps), counter(unit));
}

function counter(unit: CalendarUnit): (time: number) => number {
  switch (unit) {
    case "day":
      return dayOf;
    case "week":
      return (time) => Math.floor((dayOf(time) + MONDAY) / 7);
    case "month":
      return monthOf;
    case "quarter":
      return (time) => Math.floor(monthOf(time) / 3);
    case "year":
      return (time) => Math.floor(monthOf(time) / 12);
  }
}

/** Days since 1970-01-01. */
function dayOf(time: number): number {
  return Math.floor(time / DAY);
}

/** Months since January 1970. */
function monthOf(time: number): number {
  const date = new Date(Math.floor(time));
  return 12 * (date.getUTCFullYear() - 1970) + date.getUTCMonth();
}
