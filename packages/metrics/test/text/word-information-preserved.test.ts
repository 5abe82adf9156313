import { near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { wordInformationPreserved } from "../../src/text/word-information-preserved.ts";
import { countsRowsByWeight, refusesBadTexts, texts } from "./support.ts";

// Held by jiwer in word-edits.test.ts.
describe("wordInformationPreserved", () => {
  property("is 1 for texts that are their references", texts, ({ references }) => {
    near(wordInformationPreserved(references, references), 1);
  });

  countsRowsByWeight(wordInformationPreserved);
  refusesBadTexts("wordInformationPreserved", wordInformationPreserved);
});
