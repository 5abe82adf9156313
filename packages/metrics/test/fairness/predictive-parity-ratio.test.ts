import { describe } from "vitest";
import { predictiveParityRatio } from "../../src/fairness/predictive-parity-ratio.ts";
import { holdsParity } from "./parity.ts";

describe("predictiveParityRatio", () => {
  holdsParity({
    name: "predictiveParityRatio",
    measure: predictiveParityRatio,
    rate: "precision",
    kind: "ratio",
  });
});
