import { golden, near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { completeness } from "../../src/clustering/completeness.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/completeness.json" with { type: "json" };
import { labelPairs, orRefusal, refusesBadClusterings } from "../support.ts";

interface Input {
  readonly labelsTrue: Labels;
  readonly labelsPred: Labels;
}

describe("completeness", () => {
  golden(
    "completeness",
    cases,
    ({ labelsTrue, labelsPred }: Input) => orRefusal(() => completeness(labelsTrue, labelsPred)),
    { absolute: 1e-14 },
  );

  property(
    "is 1 for a single cluster, and does not mind classes that are merged",
    labelPairs,
    ({ yTrue }) => {
      near(
        completeness(
          yTrue,
          yTrue.map(() => "all"),
        ),
        1,
      );
      near(
        completeness(
          yTrue,
          yTrue.map((y) => Math.floor(y / 2)),
        ),
        1,
      );
    },
  );

  refusesBadClusterings("completeness", completeness);
});
