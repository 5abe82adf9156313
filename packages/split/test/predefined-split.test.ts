import { golden, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { kFold, predefinedSplit } from "../src/index.ts";
import { foldString } from "./compact.ts";
import cases from "./golden/predefined-split.json" with { type: "json" };

describe("predefinedSplit", () => {
  golden("predefinedSplit", cases, ({ testFold }: { testFold: number[] }) =>
    foldString(predefinedSplit(testFold), testFold.length),
  );
  it("gives folds back from their fold ids", () => {
    const folds = kFold(40, { shuffle: true });
    expect([...predefinedSplit(folds.foldIds)]).toEqual([...folds]);
  });
  rejects("half a fold", () => predefinedSplit([0, 0.5]), "out-of-range");
  rejects("a fold below -1", () => predefinedSplit([0, -2]), "out-of-range");
  rejects("nothing to test on", () => predefinedSplit([-1, -1]), "too-few-values");
  rejects("no rows", () => predefinedSplit([]), "too-few-values");
});
