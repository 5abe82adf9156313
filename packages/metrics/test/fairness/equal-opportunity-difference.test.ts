import { describe } from "vitest";
import { equalOpportunityDifference } from "../../src/fairness/equal-opportunity-difference.ts";
import { holdsParity } from "./parity.ts";

describe("equalOpportunityDifference", () => {
  holdsParity({
    name: "equalOpportunityDifference",
    measure: equalOpportunityDifference,
    rate: "truePositiveRate",
    kind: "difference",
  });
});
