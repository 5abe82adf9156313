import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { retrievalPrecision } from "../../../src/ranking/retrieval/retrieval-precision.ts";
import { retrievalRecall } from "../../../src/ranking/retrieval/retrieval-recall.ts";
import {
  type RetrievalRecallAtFixedPrecisionOptions,
  retrievalRecallAtFixedPrecision,
} from "../../../src/ranking/retrieval/retrieval-recall-at-fixed-precision.ts";
import cases from "../../golden/retrieval-recall-at-fixed-precision.json" with { type: "json" };
import { documents } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: RetrievalRecallAtFixedPrecisionOptions;
}

describe("retrievalRecallAtFixedPrecision", () => {
  golden("retrievalRecallAtFixedPrecision", cases, ({ yTrue, yScore, options }: Input) =>
    retrievalRecallAtFixedPrecision(yTrue, yScore, options),
  );

  property("keeps the precision, and has the recall it says", documents, ({ yTrue, yScore, groups }) => {
    const { recall, k } = retrievalRecallAtFixedPrecision(yTrue, yScore, { groups, minPrecision: 0.4 });
    if (recall === 0) return;
    near(retrievalRecall(yTrue, yScore, { groups, k }), recall);
    expect(retrievalPrecision(yTrue, yScore, { groups, k })).toBeGreaterThanOrEqual(0.4);
  });

  rejects(
    "a precision above 1",
    () => retrievalRecallAtFixedPrecision([1], [1], { minPrecision: 2 }),
    "out-of-range",
  );
});
