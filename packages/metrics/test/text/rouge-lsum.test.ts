import { near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { rougeL } from "../../src/text/rouge-l.ts";
import { rougeLsum } from "../../src/text/rouge-lsum.ts";
import { countsRowsByWeight, refusesBadReferences, refusesBadTexts, texts } from "./support.ts";

// Held by rouge-score in rouge-n.test.ts.
describe("rougeLsum", () => {
  property("is ROUGE-L for texts of one sentence", texts, ({ references, hypotheses }) => {
    near(rougeLsum(references, hypotheses), rougeL(references, hypotheses));
  });

  property("does not care for the order of a summary's sentences", texts, ({ references, hypotheses }) => {
    const summary = hypotheses.join("\n");
    near(
      rougeLsum([references.join("\n")], [hypotheses.toReversed().join("\n")]),
      rougeLsum([references.join("\n")], [summary]),
    );
  });

  countsRowsByWeight(rougeLsum);
  refusesBadTexts("rougeLsum", rougeLsum);
  refusesBadReferences(rougeLsum);
});
