import { describe } from "vitest";
import { demographicParityRatio } from "../../src/fairness/demographic-parity-ratio.ts";
import { holdsParity } from "./parity.ts";

describe("demographicParityRatio", () => {
  holdsParity({
    name: "demographicParityRatio",
    measure: demographicParityRatio,
    rate: "selectionRate",
    kind: "ratio",
  });
});
