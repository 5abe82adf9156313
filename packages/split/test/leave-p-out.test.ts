import { golden, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type LeavePOutOptions, leavePOut } from "../src/index.ts";
import { foldDigest } from "./compact.ts";
import cases from "./golden/leave-p-out.json" with { type: "json" };

describe("leavePOut", () => {
  golden("leavePOut", cases, ({ n, options }: { n: number; options: LeavePOutOptions }) =>
    foldDigest(leavePOut(n, options)),
  );

  it("knows how many folds there are before it makes one", () => {
    expect(leavePOut(10, { p: 3 }).length).toBe([...leavePOut(10, { p: 3 })].length);
    expect(leavePOut(100, { p: 5 }).length).toBe(75_287_520);
    expect(leavePOut(100, { p: 98 }).length).toBe(4950);
  });
  rejects("as many rows as are left out", () => leavePOut(3, { p: 3 }), "too-few-values");
  rejects("nothing left out", () => leavePOut(3, { p: 0 }), "out-of-range");
  rejects("more folds than can be counted", () => leavePOut(1000, { p: 20 }), "too-many-values");
});
