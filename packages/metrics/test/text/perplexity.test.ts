import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe } from "vitest";
import { type PerplexityOptions, perplexity } from "../../src/text/perplexity.ts";
import { perplexityFromLogProbabilities } from "../../src/text/perplexity-from-log-probabilities.ts";
import cases from "../golden/perplexity.json" with { type: "json" };
import { orRefusal, repeat, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: number[];
  readonly logits: Matrix;
  readonly options: PerplexityOptions;
}

const COLUMNS = 3;
const logit = fc.integer({ min: -40, max: 40 }).map((eighths) => eighths / 8);
const positions = fc
  .array(fc.tuple(fc.integer({ min: 0, max: COLUMNS - 1 }), logit, logit, logit), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) => ({
    yTrue: rows.map(([token]) => token),
    logits: { data: rows.flatMap(([, ...logits]) => logits), rows: rows.length, cols: COLUMNS },
  }));

describe("perplexity", () => {
  golden("perplexity", cases, ({ yTrue, logits, options }: Input) =>
    orRefusal(() => perplexity(yTrue, logits, options)),
  );

  property("does not depend on what a row's logits share", positions, ({ yTrue, logits }) => {
    const shifted = { ...logits, data: logits.data.map((each, i) => each + Math.floor(i / COLUMNS)) };
    near(perplexity(yTrue, shifted), perplexity(yTrue, logits));
  });

  property("is that of the log-probabilities", positions, ({ yTrue, logits }) => {
    const of = (row: number) => logits.data.slice(row * COLUMNS, (row + 1) * COLUMNS);
    const logs = yTrue.map((token, row) => {
      const sum = of(row).reduce((total, each) => total + Math.exp(each), 0);
      return Math.min(0, Math.log(Math.exp(of(row)[token]) / sum));
    });
    near(perplexityFromLogProbabilities(logs), perplexity(yTrue, logits));
  });

  property("counts a row as often as its weight says", positions, ({ yTrue, logits }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    const rows = repeat(
      yTrue.map((_, row) => row),
      sampleWeight,
    );
    const data = rows.flatMap((row) => logits.data.slice(row * COLUMNS, (row + 1) * COLUMNS));
    near(
      perplexity(yTrue, logits, { sampleWeight }),
      perplexity(repeat(yTrue, sampleWeight), { data, rows: rows.length, cols: COLUMNS }),
    );
  });

  property("is the number of columns where all are as likely", positions, ({ yTrue, logits }) => {
    near(perplexity(yTrue, { ...logits, data: logits.data.map(() => 2) }), COLUMNS);
  });

  const logits = { data: [0, 1, 2, 3], rows: 2, cols: 2 };
  rejects("different lengths", () => perplexity([0], logits), "length-mismatch");
  rejects("no rows", () => perplexity([], { data: [], rows: 0, cols: 2 }), "empty-input");
  rejects(
    "a matrix that is not full",
    () => perplexity([0], { data: [1], rows: 1, cols: 2 }),
    "length-mismatch",
  );
  rejects("a token outside of the vocabulary", () => perplexity([0, 2], logits), "out-of-range", /row 1/);
  rejects("half a token", () => perplexity([0, 0.5], logits), "out-of-range");
  rejects("a missing token", () => perplexity([0, Number.NaN], logits), "not-finite");
  rejects(
    "a missing logit",
    () => perplexity([0, 1], { data: [0, 1, Number.NaN, 1], rows: 2, cols: 2 }),
    "not-finite",
    /row 1/,
  );
  rejects("a row without probability", () => perplexity([0], row(-Infinity, -Infinity)), "not-finite");
  rejects("an infinite logit", () => perplexity([0], row(Infinity, 0)), "not-finite");
});

function row(...data: number[]): Matrix {
  return { data, rows: 1, cols: data.length };
}
