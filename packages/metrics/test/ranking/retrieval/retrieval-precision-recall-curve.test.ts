import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { retrievalPrecision } from "../../../src/ranking/retrieval/retrieval-precision.ts";
import {
  type RetrievalPrecisionRecallCurveOptions,
  retrievalPrecisionRecallCurve,
} from "../../../src/ranking/retrieval/retrieval-precision-recall-curve.ts";
import { retrievalRecall } from "../../../src/ranking/retrieval/retrieval-recall.ts";
import type { Undefined } from "../../../src/undefined.ts";
import cases from "../../golden/retrieval-precision-recall-curve.json" with { type: "json" };
import { documents } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: RetrievalPrecisionRecallCurveOptions;
}

describe("retrievalPrecisionRecallCurve", () => {
  golden("retrievalPrecisionRecallCurve", cases, ({ yTrue, yScore, options }: Input) =>
    retrievalPrecisionRecallCurve(yTrue, yScore, options),
  );

  property("is precision and recall at each k", documents, ({ yTrue, yScore, groups }) => {
    const { precision, recall, k } = retrievalPrecisionRecallCurve(yTrue, yScore, { groups, maxK: 5 });
    expect(k).toEqual(Int32Array.of(1, 2, 3, 4, 5));
    for (let i = 0; i < 5; i++) {
      near(precision[i], retrievalPrecision(yTrue, yScore, { groups, k: i + 1 }), { absolute: 1e-15 });
      near(recall[i], retrievalRecall(yTrue, yScore, { groups, k: i + 1 }), { absolute: 1e-15 });
    }
  });

  it("tells of queries without a relevant document", () => {
    const told: Undefined[] = [];
    const onUndefined = (what: Undefined) => told.push(what);
    const { recall } = retrievalPrecisionRecallCurve([0, 1], [1, 1], { groups: ["a", "b"], onUndefined });
    expect(recall).toEqual(Float64Array.of(0.5));
    expect(told).toEqual([
      { metric: "retrievalPrecisionRecallCurve", label: "a", reason: "no relevant document", value: 0 },
    ]);
  });

  rejects("a maxK of 0", () => retrievalPrecisionRecallCurve([1], [1], { maxK: 0 }), "out-of-range", /maxK/);
  rejects(
    "more values than fit",
    () => retrievalPrecisionRecallCurve([1], [1], { maxK: 2 ** 28 }),
    "too-many-values",
  );
  rejects("a graded relevance", () => retrievalPrecisionRecallCurve([2], [1]), "out-of-range");
  rejects(
    "an empty query where that is an error",
    () => retrievalPrecisionRecallCurve([0], [1], { emptyTargetAction: "error" }),
    "bad-column",
    /in the query, got none/,
  );
});
