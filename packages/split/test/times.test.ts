import { property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLeaks, purgedKFold, split, type Times, walkForward } from "../src/index.ts";
import { parseTime } from "../src/internal/parse-time.ts";

const shares = { train: 1, test: 1 };

describe("times as text", () => {
  const zones = fc.tuple(
    fc.constantFrom("+", "-"),
    fc.integer({ min: 0, max: 14 }),
    fc.constantFrom(0, 30, 45),
  );
  const moments = fc.tuple(
    fc.date({ min: new Date("1000-01-01"), max: new Date("3000-01-01"), noInvalidDate: true }),
    fc.option(zones),
  );
  property("are read as Date reads them where the offset is told", moments, ([date, zone]) => {
    const offset =
      zone === null
        ? "Z"
        : `${zone[0]}${String(zone[1]).padStart(2, "0")}:${String(zone[2]).padStart(2, "0")}`;
    const text = date.toISOString().replace("Z", offset);
    expect(parseTime(text)).toEqual({ time: Date.parse(text), zoned: true });
    expect(parseTime(text.replace("T", " "))?.time).toBe(Date.parse(text));
  });
  it("are in UTC where no offset is told, whatever the machine's zone", () => {
    expect(parseTime("2026-03-29")).toEqual({ time: Date.UTC(2026, 2, 29), zoned: false });
    expect(parseTime("2026-03-29T02:30")).toEqual({ time: Date.UTC(2026, 2, 29, 2, 30), zoned: false });
    expect(parseTime("2026-03-29 02:30:15.25")?.time).toBe(Date.UTC(2026, 2, 29, 2, 30, 15, 250));
    expect(parseTime("0001-01-01")?.time).toBe(-62135596800000);
    expect(parseTime("2024-02-29T23:59:59+0530")?.time).toBe(Date.parse("2024-02-29T23:59:59+05:30"));
  });
  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "29.03.2026",
    "03/29/2026",
    "2026-03-29T25:00",
    "2026-03-29T10:60",
    "2026",
    "noon",
    "",
  ])("are refused where they are none: %j", (text) => expect(parseTime(text)).toBeNull());

  it("are compared in UTC across zones, unsorted and equal ones alike", () => {
    // 12:00, 11:00, 13:00 and again 12:00 in UTC.
    const time = [
      "2026-06-01T14:00+02:00",
      "2026-06-01T13:00+02:00",
      "2026-06-01T09:00-04:00",
      "2026-06-01T12:00Z",
    ];
    const { parts } = split({ train: 1, test: 3 }, { time });
    expect([[...parts.train], [...parts.test]]).toEqual([[1], [0, 2, 3]]);
    const hours = walkForward(time, { horizon: 3_600_000 });
    expect(Array.from(hours, ({ test }) => [...test])).toEqual([[0, 3], [2]]);
    expect(split({ train: 1, test: 3 }, { time: time.map((text) => new Date(text)) }).parts).toEqual(parts);
  });

  const mixed = ["2026-06-01T12:00", "2026-06-01T12:00Z"];
  const cases: [string, (times: Times) => unknown][] = [
    ["split", (time) => split(shares, { time })],
    ["walkForward", (times) => walkForward(times, { horizon: 1 })],
    ["purgedKFold", (times) => purgedKFold({ start: times, end: times }, { nSplits: 2 })],
    ["findLeaks", (times) => findLeaks({ a: [0], b: [1] }, { at: times as string[] }, { time: "at" })],
  ];
  for (const [name, use] of cases) {
    rejects(
      `${name}: an offset in one row and none in the next`,
      () => use(mixed),
      "bad-column",
      /or in none/,
    );
    rejects(`${name}: text that is no time`, () => use(["2026-06-01", "tomorrow"]), "bad-column", /ISO 8601/);
    rejects(`${name}: a missing time`, () => use(["2026-06-01", null as unknown as string]), "not-finite");
  }
  rejects("no date", () => split(shares, { time: [new Date(0), new Date("never")] }), "not-finite");
});
