import { near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { interval } from "../../src/interval.ts";
import { wordEdits } from "../../src/text/word-edits.ts";
import { wordErrorRate } from "../../src/text/word-error-rate.ts";
import { countsRowsByWeight, refusesBadTexts, texts } from "./support.ts";

// Held by jiwer in word-edits.test.ts.
describe("wordErrorRate", () => {
  property("is 0 for texts that are their references", texts, ({ references }) => {
    near(wordErrorRate(references, references), 0);
  });

  property("is the number of insertions where there is nothing to compare with", texts, ({ hypotheses }) => {
    const nothing = hypotheses.map(() => "");
    near(wordErrorRate(nothing, hypotheses), wordEdits(nothing, hypotheses).insertions);
  });

  it("has an interval by the bootstrap", () => {
    const references = Array.from({ length: 30 }, (_, i) => `call number ${i % 7} for room ${i % 5}`);
    const hypotheses = references.map((text, i) => (i % 3 === 0 ? text.replace("for", "four the") : text));
    const { value, lower, upper } = interval(wordErrorRate, references, hypotheses, { resamples: 100 });
    expect(lower).toBeLessThan(value);
    expect(upper).toBeGreaterThan(value);
  });

  countsRowsByWeight(wordErrorRate);
  refusesBadTexts("wordErrorRate", wordErrorRate);
});
