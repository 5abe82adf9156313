import { describe } from "vitest";
import { predictiveParityDifference } from "../../src/fairness/predictive-parity-difference.ts";
import { holdsParity } from "./parity.ts";

describe("predictiveParityDifference", () => {
  holdsParity({
    name: "predictiveParityDifference",
    measure: predictiveParityDifference,
    rate: "precision",
    kind: "difference",
  });
});
