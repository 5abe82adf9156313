import { fc } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { gamma } from "../../src/index.ts";
import cases from "../golden/distribution-gamma.json" with { type: "json" };
import { holds, moderate } from "./laws.ts";

describe("gamma", () => {
  holds({ name: "gamma", distribution: gamma, cases, parameters: fc.tuple(moderate, moderate) });

  it("has a density at the end of its support", () => {
    expect([gamma.pdf(0, 0.5), gamma.pdf(0, 1, 3), gamma.pdf(0, 2)]).toEqual([
      Number.POSITIVE_INFINITY,
      3,
      0,
    ]);
  });
});
