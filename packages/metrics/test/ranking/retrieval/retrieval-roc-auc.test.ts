import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import {
  type RetrievalRocAucOptions,
  retrievalRocAuc,
} from "../../../src/ranking/retrieval/retrieval-roc-auc.ts";
import { rocAuc } from "../../../src/ranking/roc-auc.ts";
import cases from "../../golden/retrieval-roc-auc.json" with { type: "json" };
import { orRefusal } from "../../support.ts";
import { documents, noneRelevant, retrieves } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: RetrievalRocAucOptions;
}

describe("retrievalRocAuc", () => {
  golden("retrievalRocAuc", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => retrievalRocAuc(yTrue, yScore, options)),
  );

  retrieves("retrievalRocAuc", retrievalRocAuc, noneRelevant);

  property("is scikit-learn's area of one query, whose documents may tie", documents, ({ yTrue, yScore }) => {
    if (!yTrue.includes(0) || !yTrue.includes(1)) return;
    const coarse = yScore.map(Math.round);
    for (const maxFpr of [1, 0.75, 0.2]) {
      near(retrievalRocAuc(yTrue, coarse, { maxFpr }), rocAuc(yTrue, coarse, { maxFpr }), {
        absolute: 1e-14,
      });
    }
  });

  rejects("a false positive rate of 0", () => retrievalRocAuc([1], [1], { maxFpr: 0 }), "out-of-range");

  rejects("a k of 0", () => retrievalRocAuc([1], [1], { k: 0 }), "out-of-range");
});
