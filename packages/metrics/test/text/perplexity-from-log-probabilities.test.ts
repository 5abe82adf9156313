import { near, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perplexityFromLogProbabilities } from "../../src/text/perplexity-from-log-probabilities.ts";
import { repeat, wholeWeights } from "../support.ts";

const logarithms = fc.array(fc.double({ min: -30, max: 0, noNaN: true }), { minLength: 1, maxLength: 20 });

// Held by torchmetrics through perplexity, in perplexity.test.ts.
describe("perplexityFromLogProbabilities", () => {
  property("is what each token has, where all have the same", fc.integer({ min: 1, max: 1e6 }), (n) => {
    near(perplexityFromLogProbabilities([-Math.log(n), -Math.log(n)]), n, { relative: 1e-12 });
  });

  property("counts a row as often as its weight says", logarithms, (logs) => {
    const sampleWeight = wholeWeights(logs.length);
    near(
      perplexityFromLogProbabilities(logs, { sampleWeight }),
      perplexityFromLogProbabilities(repeat(logs, sampleWeight)),
    );
  });

  it("is infinite where a token was impossible, unless it has no weight", () => {
    expect(perplexityFromLogProbabilities([-1, -Infinity])).toBe(Infinity);
    expect(perplexityFromLogProbabilities([-1, -Infinity], { sampleWeight: [1, 0] })).toBe(Math.E);
  });

  rejects("no tokens", () => perplexityFromLogProbabilities([]), "empty-input");
  rejects("a missing one", () => perplexityFromLogProbabilities([Number.NaN]), "not-finite");
  rejects("a probability above 1", () => perplexityFromLogProbabilities([0.1]), "out-of-range");
  rejects("bad weights", () => perplexityFromLogProbabilities([-1], { sampleWeight: [-1] }), "bad-weights");
});
