import { golden, near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { exactMatch } from "../../src/text/exact-match.ts";
import { tokenF1 } from "../../src/text/token-f1.ts";
import cases from "../golden/squad.json" with { type: "json" };
import { countsRowsByWeight, type Input, refusesBadReferences, refusesBadTexts, texts } from "./support.ts";

describe("exactMatch", () => {
  golden("exactMatch and tokenF1", cases, ({ references, hypotheses }: Input<object>) => ({
    exactMatch: exactMatch(references, hypotheses),
    f1: tokenF1(references, hypotheses),
  }));

  property("does not see case, punctuation and articles", texts, ({ references, hypotheses }) => {
    const dressed = hypotheses.map((text) => `The ${text.toUpperCase()}!`);
    const small = references.map((text) => text.replaceAll("ß", "ss"));
    near(
      exactMatch(small, dressed),
      exactMatch(
        small,
        hypotheses.map((text) => text.replaceAll("ß", "ss")),
      ),
    );
  });

  countsRowsByWeight(exactMatch);
  refusesBadTexts("exactMatch", exactMatch);
  refusesBadReferences(exactMatch);
});
