import { near, property } from "@productizeml/testing";
import { describe } from "vitest";
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

  countsRowsByWeight(wordErrorRate);
  refusesBadTexts("wordErrorRate", wordErrorRate);
});
