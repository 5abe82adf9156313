import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type RetrievalPrecisionOptions,
  retrievalPrecision,
} from "../../../src/ranking/retrieval/retrieval-precision.ts";
import cases from "../../golden/retrieval-precision.json" with { type: "json" };
import { orRefusal } from "../../support.ts";
import { documents, noneRelevant, retrieves } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: RetrievalPrecisionOptions;
}

describe("retrievalPrecision", () => {
  golden("retrievalPrecision", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => retrievalPrecision(yTrue, yScore, options)),
  );

  retrieves("retrievalPrecision", retrievalPrecision, noneRelevant);

  property("counts a short query by its documents where k adapts", documents, ({ yTrue, yScore, groups }) => {
    near(
      retrievalPrecision(yTrue, yScore, { groups, k: 99, adaptiveK: true }),
      retrievalPrecision(yTrue, yScore, { groups }),
    );
    const rows = yTrue.length;
    near(retrievalPrecision(yTrue, yScore, { k: 99 }), (retrievalPrecision(yTrue, yScore) * rows) / 99);
  });

  it("reads booleans", () => {
    expect(retrievalPrecision([true, false, true], [3, 2, 1], { k: 2 })).toBe(0.5);
  });

  rejects(
    "a graded relevance",
    () => retrievalPrecision([2], [1]),
    "out-of-range",
    /0 or 1 in yTrue, got 2 at row 0/,
  );

  rejects("a k of 0", () => retrievalPrecision([1], [1], { k: 0 }), "out-of-range");
});
