import { fc, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { binomial } from "../../src/index.ts";
import cases from "../golden/distribution-binomial.json" with { type: "json" };
import { holdsDiscrete } from "./discrete-laws.ts";

describe("binomial", () => {
  holdsDiscrete(
    "binomial",
    binomial,
    cases,
    fc.tuple(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true })),
  );
  property(
    "counts failures as well",
    fc.tuple(fc.nat({ max: 60 }), fc.double({ min: 0.01, max: 0.99, noNaN: true })),
    ([k, p]) => {
      near(binomial.sf(k, 60, p), binomial.cdf(59 - k, 60, 1 - p), { relative: 1e-11 });
    },
  );
  rejects("half a trial", () => binomial.cdf(1, 1.5, 0.5), "out-of-range");
  rejects("a probability of 2", () => binomial.cdf(1, 2, 2), "out-of-range");
});
