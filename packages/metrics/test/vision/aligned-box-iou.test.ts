import { golden, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type AlignedBoxIouOptions, alignedBoxIou } from "../../src/vision/aligned-box-iou.ts";
import { answersOf } from "../answers-of.ts";
import cases from "../golden/box-iou.json" with { type: "json" };

interface Input {
  readonly boxesA: number[][];
  readonly boxesB: number[][];
  readonly format: "xyxy" | "xywh" | "cxcywh";
}

/** Every box against every box, each pair for itself. */
function pairs({ boxesA, boxesB, format }: Input, penalty: AlignedBoxIouOptions["penalty"]): Float64Array {
  const first = boxesA.flatMap((box) => boxesB.map(() => box));
  const second = boxesA.flatMap(() => boxesB);
  return alignedBoxIou(first, second, { format, ...(penalty ? { penalty } : {}) });
}

describe("alignedBoxIou", () => {
  for (const [penalty, name] of [
    [undefined, "boxIou"],
    ["generalized", "generalizedBoxIou"],
    ["distance", "distanceBoxIou"],
    ["complete", "completeBoxIou"],
  ] as const) {
    golden(name, answersOf(cases, name), (input: Input) => pairs(input, penalty), { absolute: 1e-13 });
  }

  it("takes no boxes for no pairs", () => {
    expect(alignedBoxIou([], [])).toEqual(new Float64Array(0));
  });

  rejects(
    "lists of different lengths",
    () => alignedBoxIou([[0, 0, 1, 1]], []),
    "length-mismatch",
    /boxesB of length 1, got 0/,
  );
  rejects("an unknown penalty", () => alignedBoxIou([], [], { penalty: "shape" as "none" }), "bad-option");
});
