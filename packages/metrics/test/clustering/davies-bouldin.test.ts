import type { Matrix } from "@productizeml/stats";
import { golden, near, property } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { daviesBouldin } from "../../src/clustering/davies-bouldin.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/davies-bouldin.json" with { type: "json" };
import { clustered, orRefusal, refusesBadPoints } from "../support.ts";

interface Input {
  readonly x: Matrix;
  readonly labels: Labels;
}

describe("daviesBouldin", () => {
  golden("daviesBouldin", cases, ({ x, labels }: Input) => orRefusal(() => daviesBouldin(x, labels)));

  property("does not depend on where the points lie, nor on their unit", clustered, ({ x, labels }) => {
    const moved = { ...x, data: x.data.map((each) => 4 * each + 16) };
    near(daviesBouldin(moved, labels), daviesBouldin(x, labels), { relative: 1e-9, absolute: 1e-9 });
  });

  property("is smaller the further two clusters lie apart", clustered, ({ x, labels }) => {
    const two = labels.map((label) => label % 2);
    const apart = (by: number) => ({ ...x, data: x.data.map((each, cell) => each + by * two[cell >> 1]) });
    expect(daviesBouldin(apart(2000), two)).toBeLessThan(daviesBouldin(apart(200), two));
  });

  refusesBadPoints("daviesBouldin", daviesBouldin);
});
