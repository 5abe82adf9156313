import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import {
  type RetrievalFallOutOptions,
  retrievalFallOut,
} from "../../../src/ranking/retrieval/retrieval-fall-out.ts";
import { retrievalRecall } from "../../../src/ranking/retrieval/retrieval-recall.ts";
import cases from "../../golden/retrieval-fall-out.json" with { type: "json" };
import { orRefusal } from "../../support.ts";
import { documents, retrieves } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: RetrievalFallOutOptions;
}

describe("retrievalFallOut", () => {
  golden("retrievalFallOut", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => retrievalFallOut(yTrue, yScore, options)),
  );

  retrieves("retrievalFallOut", retrievalFallOut, {
    yTrue: [1, 1],
    value: 1,
    reason: "no irrelevant document",
  });

  property("is the recall of what is irrelevant", documents, ({ yTrue, yScore, groups }) => {
    const irrelevant = yTrue.map((relevant) => 1 - relevant);
    const options = { groups, k: 2, emptyTargetAction: "skip" } as const;
    near(retrievalFallOut(yTrue, yScore, options), retrievalRecall(irrelevant, yScore, options));
  });

  rejects("a k of 0", () => retrievalFallOut([1], [1], { k: 0 }), "out-of-range");
});
