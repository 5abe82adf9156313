import type { Matrix } from "@productizeml/stats";
import { golden, near, property } from "@productizeml/testing";
import { describe, it } from "vitest";
import { calinskiHarabasz } from "../../src/clustering/calinski-harabasz.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/calinski-harabasz.json" with { type: "json" };
import { clustered, orRefusal, refusesBadPoints } from "../support.ts";

interface Input {
  readonly x: Matrix;
  readonly labels: Labels;
}

describe("calinskiHarabasz", () => {
  golden("calinskiHarabasz", cases, ({ x, labels }: Input) => orRefusal(() => calinskiHarabasz(x, labels)));

  property("does not depend on where the points lie, nor on their unit", clustered, ({ x, labels }) => {
    const moved = { ...x, data: x.data.map((each) => 4 * each + 16) };
    near(calinskiHarabasz(moved, labels), calinskiHarabasz(x, labels), { relative: 1e-9, absolute: 1e-9 });
  });

  it("is the F statistic of an analysis of variance", () => {
    const x = { data: [1, 2, 3, 2, 3, 4, 5, 6, 7], rows: 9, cols: 1 };
    near(calinskiHarabasz(x, [0, 0, 0, 1, 1, 1, 2, 2, 2]), 13);
  });

  refusesBadPoints("calinskiHarabasz", calinskiHarabasz);
});
