import { fc } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { f } from "../../src/index.ts";
import cases from "../golden/distribution-f.json" with { type: "json" };
import { holds, moderate } from "./laws.ts";

describe("f", () => {
  holds({ name: "f", distribution: f, cases, parameters: fc.tuple(moderate, moderate) });

  it("has a density at the end of its support", () => {
    expect([f.pdf(0, 2, 3), f.pdf(0, 1, 3), f.pdf(-1, 2, 3)]).toEqual([1, Number.POSITIVE_INFINITY, 0]);
  });
});
