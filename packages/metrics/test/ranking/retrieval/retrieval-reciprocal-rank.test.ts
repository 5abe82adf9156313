import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { retrievalAveragePrecision } from "../../../src/ranking/retrieval/retrieval-average-precision.ts";
import {
  type RetrievalReciprocalRankOptions,
  retrievalReciprocalRank,
} from "../../../src/ranking/retrieval/retrieval-reciprocal-rank.ts";
import cases from "../../golden/retrieval-reciprocal-rank.json" with { type: "json" };
import { orRefusal } from "../../support.ts";
import { documents, noneRelevant, retrieves } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: RetrievalReciprocalRankOptions;
}

describe("retrievalReciprocalRank", () => {
  golden("retrievalReciprocalRank", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => retrievalReciprocalRank(yTrue, yScore, options)),
  );

  retrieves("retrievalReciprocalRank", retrievalReciprocalRank, noneRelevant);

  property("is average precision where one document is relevant", documents, ({ yScore, groups }) => {
    const best = yScore.map((score) => (score === Math.min(...yScore) ? 1 : 0));
    near(
      retrievalReciprocalRank(best, yScore, { groups }),
      retrievalAveragePrecision(best, yScore, { groups }),
    );
  });

  rejects("a k of 0", () => retrievalReciprocalRank([1], [1], { k: 0 }), "out-of-range");
});
