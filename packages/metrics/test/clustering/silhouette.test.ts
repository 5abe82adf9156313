import type { Matrix } from "@productizeml/stats";
import { golden, near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { silhouette } from "../../src/clustering/silhouette.ts";
import { silhouetteSamples } from "../../src/clustering/silhouette-samples.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/silhouette.json" with { type: "json" };
import { clustered, orRefusal, refusesBadPoints } from "../support.ts";

interface Input {
  readonly x: Matrix;
  readonly labels: Labels;
}

describe("silhouette", () => {
  golden("silhouette", cases, ({ x, labels }: Input) => orRefusal(() => silhouette(x, labels)), {
    absolute: 1e-14,
  });

  property("does not depend on where the points lie, nor on their unit", clustered, ({ x, labels }) => {
    const moved = { ...x, data: x.data.map((each) => 4 * each + 16) };
    near(silhouette(moved, labels), silhouette(x, labels), { relative: 1e-9, absolute: 1e-9 });
  });

  property("is the mean over points", clustered, ({ x, labels }) => {
    const each = silhouetteSamples(x, labels);
    near(silhouette(x, labels), each.reduce((sum, value) => sum + value, 0) / each.length, {
      absolute: 1e-12,
    });
  });

  refusesBadPoints("silhouette", silhouette);
});
