import { near, rejects, revive } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { kFold, nestedCrossValidate } from "../src/index.ts";
import cases from "./golden/nested-cross-validate.json" with { type: "json" };
import { negativeError, type Rows, ridge } from "./models.ts";

const inner = (train: { readonly y: readonly number[] }) => kFold(train.y.length, { nSplits: 3 });

describe("nestedCrossValidate", () => {
  it(`equals ${cases.peer} on ${cases.cases.length} cases`, async () => {
    for (const { input, expected } of cases.cases) {
      const { x, y, alphas } = revive(input) as Rows & { alphas: number[] };
      const outer = kFold(x.length, { nSplits: 4 });
      const options = { candidates: alphas, inner };
      const { scores, choices } = await nestedCrossValidate(ridge, negativeError, { x, y }, outer, options);
      const found = {
        scores: scores.values,
        chosen: choices.map(({ candidate }) => candidate),
        means: choices.map(({ means }) => means),
      };
      near(found, expected, { relative: 1e-10 });
    }
  });

  it("chooses by the rows of training alone, the lowest where asked for", async () => {
    const table = { x: [1, 2, 3, 4, 5, 6, 7, 8], y: [1, 2, 3, 4, 5, 6, 7, 8] };
    const compared: (readonly number[])[] = [];
    const result = await nestedCrossValidate(
      (_, candidate: string) => candidate,
      (candidate) => (candidate === "good" ? 0 : 1),
      table,
      kFold(8, { nSplits: 2 }),
      {
        candidates: ["bad", "good"],
        direction: "minimize",
        inner: (train) => {
          compared.push(train.x);
          return inner(train);
        },
      },
    );
    expect(result.choices.map(({ candidate, index }) => [candidate, index])).toEqual([
      ["good", 1],
      ["good", 1],
    ]);
    expect(result.scores.mean).toBe(0);
    expect(compared).toEqual([
      [5, 6, 7, 8],
      [1, 2, 3, 4],
    ]);
  });
  it("passes over candidates without a score, and tells in which outer fold a model failed", async () => {
    const table = { x: [1, 2, 3, 4, 5, 6], y: [1, 2, 3, 4, 5, 6] };
    const folds = kFold(6, { nSplits: 2 });
    const score = (candidate: number) => candidate;
    const options = { candidates: [Number.NaN, 1, 2], inner };
    const { choices } = await nestedCrossValidate((_, each: number) => each, score, table, folds, options);
    expect(choices[0]?.index).toBe(2);
    const failing = () => {
      throw new Error("no");
    };
    await expect(nestedCrossValidate(failing, score, table, folds, options)).rejects.toMatchObject({
      name: "FoldError",
      fold: 0,
      cause: { name: "FoldError", fold: 0, cause: { message: "no" } },
    });
  });

  const table = { x: [1, 2], y: [1, 2] };
  rejects(
    "no candidates",
    () =>
      nestedCrossValidate(ridge, negativeError, table, kFold(2, { nSplits: 2 }), { candidates: [], inner }),
    "empty-input",
  );
  rejects(
    "an unknown direction",
    () =>
      nestedCrossValidate(ridge, negativeError, table, kFold(2, { nSplits: 2 }), {
        candidates: [1],
        inner,
        direction: "up" as "minimize",
      }),
    "bad-option",
  );
});
