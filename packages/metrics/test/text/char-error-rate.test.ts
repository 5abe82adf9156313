import { near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { charEdits } from "../../src/text/char-edits.ts";
import { charErrorRate } from "../../src/text/char-error-rate.ts";
import { countsRowsByWeight, refusesBadTexts, texts } from "./support.ts";

// Held by jiwer in word-edits.test.ts.
describe("charErrorRate", () => {
  property("is 0 for texts that are their references", texts, ({ references }) => {
    near(charErrorRate(references, references), 0);
  });

  property("is the number of insertions where there is nothing to compare with", texts, ({ hypotheses }) => {
    const nothing = hypotheses.map(() => "");
    near(charErrorRate(nothing, hypotheses), charEdits(nothing, hypotheses).insertions);
  });

  countsRowsByWeight(charErrorRate);
  refusesBadTexts("charErrorRate", charErrorRate);
});
