import { golden, near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { retrievalPrecision } from "../../../src/ranking/retrieval/retrieval-precision.ts";
import {
  type RetrievalRPrecisionOptions,
  retrievalRPrecision,
} from "../../../src/ranking/retrieval/retrieval-r-precision.ts";
import { retrievalRecall } from "../../../src/ranking/retrieval/retrieval-recall.ts";
import cases from "../../golden/retrieval-r-precision.json" with { type: "json" };
import { orRefusal } from "../../support.ts";
import { documents, noneRelevant, retrieves } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: RetrievalRPrecisionOptions;
}

describe("retrievalRPrecision", () => {
  golden("retrievalRPrecision", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => retrievalRPrecision(yTrue, yScore, options)),
  );

  retrieves("retrievalRPrecision", retrievalRPrecision, noneRelevant);

  property("is precision and recall at as many documents as are relevant", documents, ({ yTrue, yScore }) => {
    const k = yTrue.reduce((sum, each) => sum + each, 0);
    if (k === 0) return;
    near(retrievalRPrecision(yTrue, yScore), retrievalPrecision(yTrue, yScore, { k }));
    near(retrievalRPrecision(yTrue, yScore), retrievalRecall(yTrue, yScore, { k }));
  });
});
