import { near, property } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { rougeL } from "../../src/text/rouge-l.ts";
import { rougeN } from "../../src/text/rouge-n.ts";
import { countsRowsByWeight, refusesBadReferences, refusesBadTexts, texts } from "./support.ts";

// Held by rouge-score in rouge-n.test.ts.
describe("rougeL", () => {
  property("is at most ROUGE-1, which does not ask for order", texts, ({ references, hypotheses }) => {
    expect(rougeL(references, hypotheses).f1).toBeLessThanOrEqual(rougeN(references, hypotheses).f1 + 1e-12);
  });

  property("is the same for both texts backwards", texts, ({ references, hypotheses }) => {
    const backwards = (list: string[]) => list.map((text) => text.split(" ").toReversed().join(" "));
    near(rougeL(backwards(references), backwards(hypotheses)), rougeL(references, hypotheses));
  });

  countsRowsByWeight(rougeL);
  refusesBadTexts("rougeL", rougeL);
  refusesBadReferences(rougeL);
});
