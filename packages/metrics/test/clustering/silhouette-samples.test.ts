import type { Matrix } from "@productizeml/stats";
import { golden, near, property } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { silhouetteSamples } from "../../src/clustering/silhouette-samples.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/silhouette-samples.json" with { type: "json" };
import { clustered, orRefusal, refusesBadPoints } from "../support.ts";

interface Input {
  readonly x: Matrix;
  readonly labels: Labels;
}

describe("silhouetteSamples", () => {
  golden(
    "silhouetteSamples",
    cases,
    ({ x, labels }: Input) => orRefusal(() => silhouetteSamples(x, labels)),
    { absolute: 1e-14 },
  );

  property("does not depend on where the points lie, nor on their unit", clustered, ({ x, labels }) => {
    const moved = { ...x, data: x.data.map((each) => 4 * each + 16) };
    near(silhouetteSamples(moved, labels), silhouetteSamples(x, labels), { relative: 1e-9, absolute: 1e-9 });
  });

  property("lies in [-1, 1], and is 0 alone", clustered, ({ x, labels }) => {
    const alone = [7, ...labels.slice(1)];
    const each = silhouetteSamples(x, alone);
    expect(each[0]).toBe(0);
    for (const value of each) expect(Math.abs(value)).toBeLessThanOrEqual(1);
  });

  refusesBadPoints("silhouetteSamples", silhouetteSamples);
});
