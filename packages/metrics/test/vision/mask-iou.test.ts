import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import type { Mask } from "../../src/vision/mask.ts";
import { maskIou } from "../../src/vision/mask-iou.ts";
import cases from "../golden/mask-iou.json" with { type: "json" };
import { twoMasks } from "./support.ts";

interface Input {
  readonly masksA: readonly Mask[];
  readonly masksB: readonly Mask[];
  readonly crowd: readonly number[];
}

describe("maskIou", () => {
  golden("maskIou", cases, ({ masksA, masksB, crowd }: Input) => maskIou(masksA, masksB, { crowd }).data);

  property("is pixels of both over pixels of either", twoMasks, ({ a, b }) => {
    const both = a.data.filter((pixel, i) => pixel === 1 && b.data[i] === 1).length;
    const either = a.data.filter((pixel, i) => pixel === 1 || b.data[i] === 1).length;
    near(maskIou([a], [b]).data[0], both === 0 ? 0 : both / either);
    expect(maskIou([b], [a]).data).toEqual(maskIou([a], [b]).data);
  });

  rejects(
    "masks of two sizes",
    () => maskIou([{ size: [1, 4], counts: [4] }], [{ size: [2, 2], counts: [4] }]),
    "length-mismatch",
  );
  rejects(
    "crowd flags for other masks",
    () => maskIou([{ size: [1, 1], counts: [1] }], [{ size: [1, 1], counts: [1] }], { crowd: [] }),
    "length-mismatch",
    /crowd of length 1, got 0/,
  );
});
