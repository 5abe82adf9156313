import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { type RocAucOptions, rocAuc } from "../../src/ranking/roc-auc.ts";
import { rocCurve } from "../../src/ranking/roc-curve.ts";
import type { Undefined } from "../../src/undefined.ts";
import cases from "../golden/roc-auc.json" with { type: "json" };
import { orRefusal, scored } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[];
  readonly options: RocAucOptions & { readonly average?: "macro" };
}

describe("rocAuc", () => {
  golden("rocAuc", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => rocAuc(yTrue, yScore, options)),
  );

  property("is the share of pairs in the right order", scored, ({ yTrue, yScore }) => {
    let won = 0;
    let pairs = 0;
    for (const [i, high] of yScore.entries()) {
      for (const [j, low] of yScore.entries()) {
        if (yTrue[i] !== 1 || yTrue[j] !== 0) continue;
        won += high > low ? 1 : high === low ? 0.5 : 0;
        pairs++;
      }
    }
    near(rocAuc(yTrue, yScore), won / pairs);
  });

  property("is the area under the curve's points", scored, ({ yTrue, yScore }) => {
    const { fpr, tpr } = rocCurve(yTrue, yScore);
    let area = 0;
    for (let i = 1; i < fpr.length; i++) area += ((fpr[i] - fpr[i - 1]) * (tpr[i] + tpr[i - 1])) / 2;
    near(rocAuc(yTrue, yScore), area, { absolute: 1e-12 });
  });

  property("turns into 1 - area when the scores are turned round", scored, ({ yTrue, yScore }) => {
    near(
      rocAuc(
        yTrue,
        yScore.map((score) => -score),
      ),
      1 - rocAuc(yTrue, yScore),
      { absolute: 1e-12 },
    );
  });

  it("is one number, by its own sort and by the stable one, whatever the distribution", () => {
    const n = 4000;
    const noise = (i: number) => ((i * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
    const distributions: Record<string, (u: number, i: number) => number> = {
      uniform: (u) => u,
      logits: (u) => Math.log(u + 1e-9) - Math.log(1 - u + 1e-9),
      "crowded low": (u) => Math.exp(-40 * u),
      "one far away": (u, i) => (i === 0 ? 1e9 : 0.5 + 1e-12 * u),
      coarse: (u) => Math.round(10 * u) / 10,
      tiny: (u) => u * 1e-320,
    };
    const yTrue = Int32Array.from({ length: n }, (_, i) => (noise(7 * i + 3) < 0.3 ? 1 : 0));
    const sampleWeight = new Float64Array(n).fill(1);
    for (const [name, make] of Object.entries(distributions)) {
      const yScore = Float64Array.from({ length: n }, (_, i) => make(noise(i + 1), i));
      near(rocAuc(yTrue, yScore), rocAuc(yTrue, yScore, { sampleWeight }), {}, name);
    }
  });

  it("says what it could not define", () => {
    const told: Undefined[] = [];
    expect(rocAuc([1, 1], [0.1, 0.2], { onUndefined: (what) => void told.push(what) })).toBeNaN();
    expect(told).toEqual([{ metric: "rocAuc", reason: "only one class in yTrue", value: Number.NaN }]);
  });

  it("leaves its inputs as they are", () => {
    const yScore = Float64Array.of(0.3, -0.2, 0.1);
    rocAuc(Int32Array.of(0, 1, 1), yScore);
    expect(Array.from(yScore)).toEqual([0.3, -0.2, 0.1]);
  });

  const matrix = (data: number[]) => ({ data, rows: 3, cols: 3 });
  const sure = matrix([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  rejects(
    "different lengths",
    () => rocAuc([1, 0], [1]),
    "length-mismatch",
    /rocAuc requires yScore of length 2, got 1/,
  );
  rejects("no rows", () => rocAuc([], []), "empty-input");
  rejects(
    "NaN",
    () => rocAuc([0, 1], [0.1, Number.NaN]),
    "not-finite",
    /requires finite yScore, got NaN at row 1/,
  );
  rejects(
    "three classes without multiClass",
    () => rocAuc([0, 1, 2], sure),
    "bad-option",
    /requires multiClass/,
  );
  rejects(
    "one column for three classes",
    () => rocAuc([0, 1, 2], [1, 2, 3], { multiClass: "ovr" }),
    "bad-option",
  );
  rejects("a rate of 0", () => rocAuc([0, 1], [0, 1], { maxFpr: 0 }), "out-of-range");
  rejects(
    "rows that do not sum to 1",
    () => rocAuc([0, 1, 2], matrix([1, 0, 0, 0, 1, 0, 0, 0, 2]), { multiClass: "ovr" }),
    "out-of-range",
    /requires rows .* sum to 1, got 2 at row 2/,
  );
  rejects(
    "labels out of order",
    () => rocAuc([0, 1, 2], sure, { multiClass: "ovr", labels: [2, 1, 0] }),
    "bad-option",
  );
  rejects(
    "labels that lack a class",
    () => rocAuc([0, 1, 2], sure, { multiClass: "ovr", labels: [0, 1] }),
    "unknown-label",
  );
});
