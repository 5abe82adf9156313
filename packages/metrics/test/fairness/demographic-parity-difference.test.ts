import { describe } from "vitest";
import { demographicParityDifference } from "../../src/fairness/demographic-parity-difference.ts";
import { holdsParity } from "./parity.ts";

describe("demographicParityDifference", () => {
  holdsParity({
    name: "demographicParityDifference",
    measure: demographicParityDifference,
    rate: "selectionRate",
    kind: "difference",
  });
});
