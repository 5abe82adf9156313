import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import {
  type RetrievalHitRateOptions,
  retrievalHitRate,
} from "../../../src/ranking/retrieval/retrieval-hit-rate.ts";
import { retrievalPrecision } from "../../../src/ranking/retrieval/retrieval-precision.ts";
import cases from "../../golden/retrieval-hit-rate.json" with { type: "json" };
import { orRefusal } from "../../support.ts";
import { documents, noneRelevant, retrieves } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: RetrievalHitRateOptions;
}

describe("retrievalHitRate", () => {
  golden("retrievalHitRate", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => retrievalHitRate(yTrue, yScore, options)),
  );

  retrieves("retrievalHitRate", retrievalHitRate, noneRelevant);

  property("is the precision of the first document", documents, ({ yTrue, yScore, groups }) => {
    near(
      retrievalHitRate(yTrue, yScore, { groups, k: 1 }),
      retrievalPrecision(yTrue, yScore, { groups, k: 1 }),
    );
  });

  rejects("a k of 0", () => retrievalHitRate([1], [1], { k: 0 }), "out-of-range");
});
