import { near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { wordInformationLost } from "../../src/text/word-information-lost.ts";
import { wordInformationPreserved } from "../../src/text/word-information-preserved.ts";
import { countsRowsByWeight, refusesBadTexts, texts } from "./support.ts";

// Held by jiwer in word-edits.test.ts.
describe("wordInformationLost", () => {
  property("is what is not preserved", texts, ({ references, hypotheses }) => {
    near(wordInformationLost(references, hypotheses), 1 - wordInformationPreserved(references, hypotheses));
  });

  countsRowsByWeight(wordInformationLost);
  refusesBadTexts("wordInformationLost", wordInformationLost);
});
