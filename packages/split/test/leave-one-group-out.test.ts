import { golden, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { leaveOneGroupOut } from "../src/index.ts";
import { type CompactColumn, foldString, inEveryForm } from "./compact.ts";
import cases from "./golden/leave-one-group-out.json" with { type: "json" };

describe("leaveOneGroupOut", () => {
  golden("leaveOneGroupOut", cases, ({ groups }: { groups: CompactColumn }) =>
    inEveryForm(groups, (form) => foldString(leaveOneGroupOut(form), groups.codes.length)),
  );
  rejects("a single group", () => leaveOneGroupOut(["a", "a"]), "too-few-values");
  rejects("a missing group", () => leaveOneGroupOut(["a", null]), "not-finite");
  rejects("groups of several types", () => leaveOneGroupOut(["a", 1]), "mixed-labels");
});
