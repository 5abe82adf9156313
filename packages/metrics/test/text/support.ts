import { near, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import type { References, Texts } from "../../src/text/texts.ts";
import type { WeightOption } from "../../src/weights.ts";
import { repeat, wholeWeights } from "../support.ts";

/** What a golden case of texts is given. */
export interface Input<Options> {
  readonly references: (string | string[])[];
  readonly hypotheses: string[];
  readonly options: Options;
}

const words = fc
  .array(
    fc.constantFrom("the", "cat", "sat", "on", "a", "mat", "Mat", "mat.", "1,5", "größer", "東京", "😀"),
    {
      maxLength: 9,
    },
  )
  .map((list) => list.join(" "));

/** Texts and references, one each. */
export const texts: fc.Arbitrary<{ references: string[]; hypotheses: string[] }> = fc
  .array(fc.tuple(words, words), { minLength: 1, maxLength: 5 })
  .map((rows) => ({ references: rows.map(([a]) => a), hypotheses: rows.map(([, b]) => b) }));

type Measure = (references: Texts, hypotheses: Texts, options?: WeightOption) => unknown;

/** A whole weight counts its row as often; and texts may come as a dictionary. */
export function countsRowsByWeight(measure: Measure): void {
  property("counts a row as often as its weight says", texts, ({ references, hypotheses }) => {
    const sampleWeight = wholeWeights(references.length);
    near(
      measure(references, hypotheses, { sampleWeight }),
      measure(repeat(references, sampleWeight), repeat(hypotheses, sampleWeight)),
      { absolute: 1e-12 },
    );
  });

  property("does not count a row without weight", texts, ({ references, hypotheses }) => {
    const sampleWeight = references.map((_, row) => (row === 0 ? 1 : 0));
    near(measure(references, hypotheses, { sampleWeight }), measure([references[0]], [hypotheses[0]]));
  });

  property("reads a dictionary of texts", texts, ({ references, hypotheses }) => {
    const categories = [...new Set(hypotheses)];
    const codes = hypotheses.map((text) => categories.indexOf(text));
    near(measure(references, { codes, categories }), measure(references, hypotheses));
  });
}

/** One test for each kind of texts that every measure refuses. */
export function refusesBadTexts(name: string, measure: Measure): void {
  rejects(
    "different lengths",
    () => measure(["a", "b"], ["a"]),
    "length-mismatch",
    new RegExp(`^${name} requires hypotheses of length 2, got 1`),
  );
  rejects("no rows", () => measure([], []), "empty-input");
  rejects(
    "a number for a text",
    () => measure(["a", "b"], ["a", 2] as unknown as string[]),
    "bad-column",
    /texts in hypotheses, got 2 at row 1/,
  );
  rejects("a missing text", () => measure(["a", null] as unknown as string[], ["a", "b"]), "bad-column");
  rejects("one string for a list", () => measure("ab", "ab"), "bad-column", /got one string/);
  rejects(
    "negative weights",
    () => measure(["a", "b"], ["a", "b"], { sampleWeight: [1, -1] }),
    "bad-weights",
  );
}

/** The same of measures with several references. */
export function refusesBadReferences(measure: (references: References, hypotheses: Texts) => unknown): void {
  rejects("a row without a reference", () => measure([["a"], []], ["a", "b"]), "empty-input", /row 1/);
  rejects(
    "a reference that is no text",
    () => measure([["a", 1]] as unknown as string[][], ["a"]),
    "bad-column",
  );
  rejects(
    "references that are neither text nor list",
    () => measure([["a"], 1] as unknown as string[][], ["a", "b"]),
    "bad-column",
    /got 1 at row 1/,
  );
}
