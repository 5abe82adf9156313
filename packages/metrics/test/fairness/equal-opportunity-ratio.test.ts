import { describe } from "vitest";
import { equalOpportunityRatio } from "../../src/fairness/equal-opportunity-ratio.ts";
import { holdsParity } from "./parity.ts";

describe("equalOpportunityRatio", () => {
  holdsParity({
    name: "equalOpportunityRatio",
    measure: equalOpportunityRatio,
    rate: "truePositiveRate",
    kind: "ratio",
  });
});
