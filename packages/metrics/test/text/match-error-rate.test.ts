import { property } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { matchErrorRate } from "../../src/text/match-error-rate.ts";
import { wordErrorRate } from "../../src/text/word-error-rate.ts";
import { countsRowsByWeight, refusesBadTexts, texts } from "./support.ts";

// Held by jiwer in word-edits.test.ts.
describe("matchErrorRate", () => {
  property("is at most 1, and at most the word error rate", texts, ({ references, hypotheses }) => {
    const rate = matchErrorRate(references, hypotheses);
    expect(rate).toBeLessThanOrEqual(Math.min(1, wordErrorRate(references, hypotheses)));
  });

  countsRowsByWeight(matchErrorRate);
  refusesBadTexts("matchErrorRate", matchErrorRate);
});
