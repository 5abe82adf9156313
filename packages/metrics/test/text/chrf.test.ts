import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { type ChrfOptions, chrf } from "../../src/text/chrf.ts";
import cases from "../golden/chrf.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { countsRowsByWeight, type Input, refusesBadReferences, refusesBadTexts, texts } from "./support.ts";

describe("chrf", () => {
  golden("chrf", cases, ({ references, hypotheses, options }: Input<ChrfOptions>) =>
    orRefusal(() => chrf(references, hypotheses, options)),
  );

  property("is 100 for texts that are their references, if any has a character", texts, ({ references }) => {
    const empty = references.every((text) => text === "");
    near(chrf(references, references, { wordOrder: 2 }), empty ? 0 : 100);
  });

  property(
    "of a pair is symmetric where recall counts as much as precision",
    texts,
    ({ references, hypotheses }) => {
      const [a] = references;
      const [b] = hypotheses;
      near(chrf([a], [b], { beta: 1 }), chrf([b], [a], { beta: 1 }));
    },
  );

  property("takes the reference that scores highest", texts, ({ references, hypotheses }) => {
    const [text] = hypotheses;
    near(chrf([[...references, text]], [text]), chrf([text], [text]));
  });

  countsRowsByWeight(chrf);
  refusesBadTexts("chrf", chrf);
  refusesBadReferences(chrf);
  rejects("no characters", () => chrf(["a"], ["a"], { charOrder: 0 }), "out-of-range");
  rejects("half a word", () => chrf(["a"], ["a"], { wordOrder: 0.5 }), "out-of-range");
  rejects("a negative beta", () => chrf(["a"], ["a"], { beta: -1 }), "out-of-range");
});
