import { describe, expect, it } from "vitest";
import { ago, bytes, count, duration, number } from "../../ui/src/format.ts";

describe("number", () => {
  it.each([
    [0.81234567, "0.8123"],
    [0.81, "0.8100"],
    [-12.3456, "−12.346"],
    [312.1875, "312.19"],
    [40_000, "40,000"],
    [0, "0"],
    [0.00012345, "1.23e−4"],
    [12_345_678.9, "1.23e7"],
    [Number.NaN, "NaN"],
    [Number.NEGATIVE_INFINITY, "−∞"],
  ])("writes %d as %s", (value, text) => {
    expect(number(value)).toBe(text);
  });
});

describe("duration", () => {
  it.each([
    [999, "999 ms"],
    [1500, "1.5 s"],
    [59_999, "59 s"],
    [61_000, "1 min 01 s"],
    [3_660_000, "1 h 01 min"],
    [200_000_000, "2 d 7 h"],
    [-5, "0 ms"],
  ])("writes %d ms as %s", (value, text) => {
    expect(duration(value)).toBe(text);
  });
});

it("writes sizes, counts and ages with their units", () => {
  expect([bytes(1023), bytes(1536), bytes(88_211)]).toEqual(["1023 B", "1.5 KiB", "86 KiB"]);
  expect([count(1, "run"), count(1200, "run")]).toEqual(["1 run", "1,200 runs"]);
  expect([ago(400), ago(59_000), ago(61_000)]).toEqual(["now", "59 s ago", "1 min ago"]);
});
