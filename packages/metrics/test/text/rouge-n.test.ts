import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { rougeStem } from "../../src/internal/text/rouge-tokens.ts";
import { rougeL } from "../../src/text/rouge-l.ts";
import { rougeLsum } from "../../src/text/rouge-lsum.ts";
import { type RougeOptions, rougeN } from "../../src/text/rouge-n.ts";
import cases from "../golden/rouge.json" with { type: "json" };
import stems from "../golden/rouge-stems.json" with { type: "json" };
import { countsRowsByWeight, type Input, refusesBadReferences, refusesBadTexts, texts } from "./support.ts";

describe("rougeN", () => {
  golden(
    "rougeN, rougeL and rougeLsum",
    cases,
    ({ references, hypotheses, options }: Input<RougeOptions>) => ({
      rouge1: rougeN(references, hypotheses, options),
      rouge2: rougeN(references, hypotheses, { ...options, order: 2 }),
      rouge4: rougeN(references, hypotheses, { ...options, order: 4 }),
      rougeL: rougeL(references, hypotheses, options),
      rougeLsum: rougeLsum(references, hypotheses, options),
    }),
  );

  golden("stems", stems, ({ words }: { words: string[] }) => words.map(rougeStem));

  property("swaps precision and recall with the texts", texts, ({ references, hypotheses }) => {
    const { precision, recall, f1 } = rougeN(references, hypotheses, { order: 2 });
    near(rougeN(hypotheses, references, { order: 2 }), { precision: recall, recall: precision, f1 });
  });

  property("is the mean over rows", texts, ({ references, hypotheses }) => {
    const each = references.map((text, i) => rougeN([text], [hypotheses[i]]).f1);
    near(rougeN(references, hypotheses).f1, each.reduce((sum, f1) => sum + f1, 0) / each.length, {
      absolute: 1e-15,
    });
  });

  countsRowsByWeight(rougeN);
  refusesBadTexts("rougeN", rougeN);
  refusesBadReferences(rougeN);
  rejects("n-grams of no word", () => rougeN(["a"], ["a"], { order: 0 }), "out-of-range");
});
