import { fc } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { normal } from "../../src/index.ts";
import cases from "../golden/distribution-normal.json" with { type: "json" };
import { holds, moderate } from "./laws.ts";

describe("normal", () => {
  holds({
    name: "normal",
    distribution: normal,
    cases,
    parameters: fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), moderate),
  });

  it("is standard by default", () => {
    expect(normal.cdf(0.3)).toBe(normal.cdf(0.3, 0, 1));
    expect(normal.isf(0.3, 5)).toBe(normal.isf(0.3, 5, 1));
  });
});
