import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { jaccard } from "../../src/classification/jaccard.ts";
import {
  type CriticalSuccessIndexOptions,
  criticalSuccessIndex,
} from "../../src/forecasting/critical-success-index.ts";
import type { Undefined } from "../../src/undefined.ts";
import cases from "../golden/critical-success-index.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";
import { weighsLikeRepeats } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: CriticalSuccessIndexOptions;
}

describe("criticalSuccessIndex", () => {
  golden("criticalSuccessIndex", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => criticalSuccessIndex(yTrue, yPred, options)),
  );

  property("is the Jaccard index of events", targets, ({ yTrue, yPred }) => {
    const events = (values: number[]) => values.map((value) => value >= 1);
    near(criticalSuccessIndex(yTrue, yPred, { threshold: 1 }), jaccard(events(yTrue), events(yPred)));
  });

  it("says that nothing was an event", () => {
    const told: Undefined[] = [];
    expect(criticalSuccessIndex([0], [0], { threshold: 1, onUndefined: (what) => told.push(what) })).toBe(0);
    expect(told).toEqual([
      { metric: "criticalSuccessIndex", reason: "no value reaches the threshold", value: 0 },
    ]);
  });

  rejects(
    "a threshold that is NaN",
    () => criticalSuccessIndex([1], [1], { threshold: Number.NaN }),
    "out-of-range",
  );

  weighsLikeRepeats((yTrue, yPred, options) =>
    criticalSuccessIndex(yTrue, yPred, { threshold: 1, ...options }),
  );
  refusesBadTargets("criticalSuccessIndex", (yTrue, yPred, options) =>
    criticalSuccessIndex(yTrue, yPred, { threshold: 1, ...options }),
  );
});
