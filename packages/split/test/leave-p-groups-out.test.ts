import { golden, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type LeavePGroupsOutOptions, leavePGroupsOut } from "../src/index.ts";
import { type CompactColumn, foldDigest, inEveryForm } from "./compact.ts";
import cases from "./golden/leave-p-groups-out.json" with { type: "json" };

interface Problem {
  groups: CompactColumn;
  options: LeavePGroupsOutOptions;
}

describe("leavePGroupsOut", () => {
  golden("leavePGroupsOut", cases, ({ groups, options }: Problem) =>
    inEveryForm(groups, (form) => foldDigest(leavePGroupsOut(form, options))),
  );
  it("takes more groups than a byte holds", () => {
    const groups = Array.from({ length: 200 }, (_, row) => row);
    const folds = [...leavePGroupsOut(groups, { nGroups: 199 })];
    expect(folds).toHaveLength(200);
    expect(Array.from(folds, ({ train }) => train[0])).toEqual(groups.reverse());
  });
  rejects(
    "as many groups as are left out",
    () => leavePGroupsOut(["a", "b"], { nGroups: 2 }),
    "too-few-values",
  );
  rejects("nothing left out", () => leavePGroupsOut(["a", "b"], { nGroups: 0 }), "out-of-range");
  rejects("a missing group", () => leavePGroupsOut(["a", null], { nGroups: 1 }), "not-finite");
  rejects("groups of several types", () => leavePGroupsOut(["a", 1], { nGroups: 1 }), "mixed-labels");
});
