import { fc, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { poisson } from "../../src/index.ts";
import cases from "../golden/distribution-poisson.json" with { type: "json" };
import { holdsDiscrete } from "./discrete-laws.ts";

describe("poisson", () => {
  holdsDiscrete("poisson", poisson, cases, fc.tuple(fc.double({ min: 0, max: 400, noNaN: true })));
  it("is certain of 0 when nothing is expected", () => {
    expect([poisson.pmf(0, 0), poisson.cdf(0, 0), poisson.sf(0, 0), poisson.quantile(1, 0)]).toEqual([
      1, 1, 0, 0,
    ]);
  });
  rejects("a negative mean", () => poisson.cdf(1, -1), "out-of-range");
});
