import { createRng, normal } from "@productizeml/stats";
import { near } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { interval } from "../src/interval.ts";
import { SCENARIOS } from "./coverage-scenarios.ts";

const ROWS = 200;
const RUNS = 250;
/** Runs of 95 % lie within this, up or down, but once in 1,000 times. */
const NOISE = normal.isf(0.0005) * Math.sqrt((0.95 * 0.05) / RUNS);

// The first runs of peers/conformance/coverage.ts, which also takes 2,000 rows, 2,000 runs and other methods; see coverage.json there.
describe("intervals of 95 %", () => {
  for (const { metric, population, truth, of, methods, draw } of SCENARIOS) {
    it(`hold the truth about as often: ${metric}, ${population}`, () => {
      let covers = 0;
      let centre = 0;
      for (let run = 0; run < RUNS; run++) {
        const { yTrue, yPred } = draw(createRng(run).fork(`${metric}, ${population}, ${ROWS}`), ROWS);
        const { value, lower, upper, method } = interval(of, yTrue, yPred, { resamples: 300, seed: run });
        expect(method).toBe(methods[0]);
        covers += lower <= truth && truth <= upper ? 1 : 0;
        centre += value / RUNS;
      }
      // The truth is the truth: samples scatter about it, but for the bias of average precision.
      near(centre, truth, { absolute: 0.02 });
      expect(Math.abs(covers / RUNS - 0.95)).toBeLessThan(NOISE + 0.01);
    });
  }
});
