import { fc, near } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { gamma } from "../../src/index.ts";
import cases from "../golden/distribution-gamma.json" with { type: "json" };
import { holds, moderate } from "./laws.ts";

describe("gamma", () => {
  holds({ name: "gamma", distribution: gamma, cases, parameters: fc.tuple(moderate, moderate) });

  it("keeps its digits at a shape of a billion, where SciPy 1.17.1 is off by a factor of 3.6", () => {
    // mpmath, 40 digits
    near(gamma.cdf(971279808.5353149, 971430956.6326506), 6.181230665724833e-7);
  });
  it("has a density at the end of its support", () => {
    expect([gamma.pdf(0, 0.5), gamma.pdf(0, 1, 3), gamma.pdf(0, 2)]).toEqual([
      Number.POSITIVE_INFINITY,
      3,
      0,
    ]);
  });
});
