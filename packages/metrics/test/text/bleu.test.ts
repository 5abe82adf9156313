import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { interval } from "../../src/interval.ts";
import { type BleuOptions, bleu } from "../../src/text/bleu.ts";
import cases from "../golden/bleu.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { countsRowsByWeight, type Input, refusesBadReferences, refusesBadTexts, texts } from "./support.ts";

describe("bleu", () => {
  golden("bleu", cases, ({ references, hypotheses, options }: Input<BleuOptions>) =>
    orRefusal(() => bleu(references, hypotheses, options)),
  );

  property("is 100 for texts that are their references, once n-grams exist", texts, ({ references }) => {
    const long = references.map((text) => `one two three four ${text}`);
    near(bleu(long, long).value, 100);
  });

  property(
    "is 100 wherever one of the references is the text itself",
    texts,
    ({ references, hypotheses }) => {
      const long = hypotheses.map((text) => `one two three four ${text}`);
      near(
        bleu(
          references.map((text, i) => [text, long[i]]),
          long,
        ).value,
        100,
      );
    },
  );

  property("does not depend on the order of rows", texts, ({ references, hypotheses }) => {
    near(bleu(references.toReversed(), hypotheses.toReversed()), bleu(references, hypotheses));
  });

  property("lies in [0, 100]", texts, ({ references, hypotheses }) => {
    for (const smoothing of ["exp", "floor", "add-k", "none"] as const) {
      const { value } = bleu(references, hypotheses, { smoothing });
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(100 + 1e-9);
    }
  });

  it("has an interval by the bootstrap", () => {
    const words = "the old cat sat on a mat and ate its very small red fish".split(" ");
    const references = words.map((_, i) => [...words.slice(i), ...words.slice(0, i)].join(" "));
    const hypotheses = references.map((text, i) => text.replace(words[(3 * i) % 13], "dog").slice(0, 30 + i));
    const { value, lower, upper } = interval(
      (r: string[], h: string[], o) => bleu(r, h, o).value,
      references,
      hypotheses,
      {
        resamples: 100,
      },
    );
    expect(lower).toBeLessThan(value);
    expect(upper).toBeGreaterThan(value);
  });

  countsRowsByWeight(bleu);
  refusesBadTexts("bleu", bleu);
  refusesBadReferences(bleu);
  rejects("an unknown tokenizer", () => bleu(["a"], ["a"], { tokenize: "zh" as "13a" }), "bad-option");
  rejects("an unknown smoothing", () => bleu(["a"], ["a"], { smoothing: "x" as "exp" }), "bad-option");
  rejects("no order", () => bleu(["a"], ["a"], { maxOrder: 0 }), "out-of-range");
});
