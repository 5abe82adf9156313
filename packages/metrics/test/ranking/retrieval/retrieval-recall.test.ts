import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import {
  type RetrievalRecallOptions,
  retrievalRecall,
} from "../../../src/ranking/retrieval/retrieval-recall.ts";
import cases from "../../golden/retrieval-recall.json" with { type: "json" };
import { orRefusal } from "../../support.ts";
import { documents, noneRelevant, retrieves } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: RetrievalRecallOptions;
}

describe("retrievalRecall", () => {
  golden("retrievalRecall", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => retrievalRecall(yTrue, yScore, options)),
  );

  retrieves("retrievalRecall", retrievalRecall, noneRelevant);

  property(
    "grows with k, to 1 for a query with a relevant document",
    documents,
    ({ yTrue, yScore, groups }) => {
      const recalls = [1, 2, 5, 40].map((k) =>
        retrievalRecall(yTrue, yScore, { groups, k, emptyTargetAction: "pos" }),
      );
      for (let i = 1; i < recalls.length; i++) expect(recalls[i]).toBeGreaterThanOrEqual(recalls[i - 1]);
      near(recalls[3], 1);
    },
  );

  rejects("a k of 0", () => retrievalRecall([1], [1], { k: 0 }), "out-of-range");
});
