import { golden, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type Alternative, zTestProportions } from "../../src/index.ts";
import cases from "../golden/z-test-proportions.json" with { type: "json" };

describe("zTestProportions", () => {
  golden(
    "zTestProportions",
    cases,
    (c: { reference: [number, number]; current: [number, number]; alternative: Alternative }) =>
      zTestProportions(
        { count: c.reference[0], total: c.reference[1] },
        { count: c.current[0], total: c.current[1] },
        { alternative: c.alternative },
      ),
    { relative: 1e-9 },
  );
  it("is NaN when it never happened", () => {
    expect(zTestProportions({ count: 0, total: 5 }, { count: 0, total: 9 }).pValue).toBeNaN();
  });
  rejects(
    "more than could be",
    () => zTestProportions({ count: 6, total: 5 }, { count: 0, total: 9 }),
    "out-of-range",
  );
});
