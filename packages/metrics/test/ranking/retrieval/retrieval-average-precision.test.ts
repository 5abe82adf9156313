import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { averagePrecision } from "../../../src/ranking/average-precision.ts";
import {
  type RetrievalAveragePrecisionOptions,
  retrievalAveragePrecision,
} from "../../../src/ranking/retrieval/retrieval-average-precision.ts";
import cases from "../../golden/retrieval-average-precision.json" with { type: "json" };
import { orRefusal } from "../../support.ts";
import { documents, noneRelevant, retrieves } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: RetrievalAveragePrecisionOptions;
}

describe("retrievalAveragePrecision", () => {
  golden("retrievalAveragePrecision", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => retrievalAveragePrecision(yTrue, yScore, options)),
  );

  retrieves("retrievalAveragePrecision", retrievalAveragePrecision, noneRelevant);

  property("is scikit-learn's average precision of one query", documents, ({ yTrue, yScore }) => {
    near(retrievalAveragePrecision(yTrue, yScore), averagePrecision(yTrue, yScore));
  });

  property(
    "does not ask what it is divided by where all documents count",
    documents,
    ({ yTrue, yScore, groups }) => {
      const of = (denominator: "found" | "relevant" | "possible") =>
        retrievalAveragePrecision(yTrue, yScore, { groups, denominator, k: 40 });
      near(of("relevant"), of("found"));
      near(of("possible"), of("found"));
    },
  );

  it("divides as it is told", () => {
    const of = (denominator: "found" | "relevant" | "possible") =>
      retrievalAveragePrecision([1, 0, 1, 1], [4, 3, 2, 1], { k: 2, denominator });
    expect([of("found"), of("possible")]).toEqual([1, 0.5]);
    near(of("relevant"), 1 / 3);
  });

  rejects(
    "another denominator",
    () => retrievalAveragePrecision([1], [1], { denominator: "k" as "found" }),
    "bad-option",
  );

  rejects("a k of 0", () => retrievalAveragePrecision([1], [1], { k: 0 }), "out-of-range");
});
