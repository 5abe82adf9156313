import { golden, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { leaveOneOut } from "../src/index.ts";
import cases from "./golden/leave-one-out.json" with { type: "json" };

describe("leaveOneOut", () => {
  golden("leaveOneOut", cases, ({ n }: { n: number }) => [...leaveOneOut(n)]);
  rejects("one row", () => leaveOneOut(1), "too-few-values");
  rejects("half a row", () => leaveOneOut(2.5), "out-of-range");
});
