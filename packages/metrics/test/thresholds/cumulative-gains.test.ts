import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { auc } from "../../src/ranking/auc.ts";
import { rocAuc } from "../../src/ranking/roc-auc.ts";
import { type CumulativeGainsOptions, cumulativeGains } from "../../src/thresholds/cumulative-gains.ts";
import cases from "../golden/cumulative-gains.json" with { type: "json" };
import { orRefusal, scored } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[];
  readonly options: CumulativeGainsOptions;
}

describe("cumulativeGains", () => {
  golden("cumulativeGains", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => cumulativeGains(yTrue, yScore, options)),
  );

  property("has the area that the ROC curve leaves it", scored, ({ yTrue, yScore }) => {
    const { share, gain } = cumulativeGains(yTrue, yScore);
    const base = yTrue.filter((label) => label === 1).length / yTrue.length;
    // Of the area above the diagonal, the share of negative rows is the ROC curve's.
    near(auc(share, gain), base / 2 + (1 - base) * rocAuc(yTrue, yScore), { absolute: 1e-12 });
  });

  property("rises from none to all", scored, ({ yTrue, yScore }) => {
    const { share, gain, lift, thresholds } = cumulativeGains(yTrue, yScore);
    const last = share.length - 1;
    expect([share[0], gain[0], thresholds[0]]).toEqual([0, 0, Number.POSITIVE_INFINITY]);
    expect([share[last], gain[last], lift[last]]).toEqual([1, 1, 1]);
    for (let i = 1; i <= last; i++) expect(gain[i]).toBeGreaterThanOrEqual(gain[i - 1]);
  });

  it("says that no row is positive", () => {
    const told: string[] = [];
    const { gain, lift } = cumulativeGains([0, 0], [1, 2], {
      onUndefined: ({ metric }) => void told.push(metric),
    });
    expect([...gain, ...lift].every(Number.isNaN)).toBe(true);
    expect(told).toEqual(["gain"]);
  });

  rejects("different lengths", () => cumulativeGains([0, 1], [1]), "length-mismatch");
  rejects("NaN", () => cumulativeGains([0, 1], [1, Number.NaN]), "not-finite");
});
