import { golden, near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { completeness } from "../../src/clustering/completeness.ts";
import { homogeneity } from "../../src/clustering/homogeneity.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/homogeneity.json" with { type: "json" };
import { labelPairs, orRefusal, refusesBadClusterings } from "../support.ts";

interface Input {
  readonly labelsTrue: Labels;
  readonly labelsPred: Labels;
}

describe("homogeneity", () => {
  golden(
    "homogeneity",
    cases,
    ({ labelsTrue, labelsPred }: Input) => orRefusal(() => homogeneity(labelsTrue, labelsPred)),
    { absolute: 1e-14 },
  );

  property(
    "is 1 for a cluster of each row, and completeness the other way round",
    labelPairs,
    ({ yTrue, yPred }) => {
      near(
        homogeneity(
          yTrue,
          yTrue.map((_, i) => i),
        ),
        1,
      );
      near(homogeneity(yTrue, yPred), completeness(yPred, yTrue), { absolute: 1e-12 });
    },
  );

  refusesBadClusterings("homogeneity", homogeneity);
});
