import { fc } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { beta } from "../../src/index.ts";
import cases from "../golden/distribution-beta.json" with { type: "json" };
import { holds, moderate } from "./laws.ts";

describe("beta", () => {
  // Two quantiles where a shape of 0.001 leaves the cdf almost flat lie at 2e-12 and 7e-12.
  holds({
    name: "beta",
    distribution: beta,
    cases,
    relative: 1e-11,
    parameters: fc.tuple(moderate, moderate),
  });

  it("has densities at the ends of its support", () => {
    expect([beta.pdf(0, 1, 4), beta.pdf(1, 3, 0.5), beta.pdf(2, 1, 1)]).toEqual([
      4,
      Number.POSITIVE_INFINITY,
      0,
    ]);
  });
});
