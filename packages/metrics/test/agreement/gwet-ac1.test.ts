import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type GwetAc1Options, gwetAc1 } from "../../src/agreement/gwet-ac1.ts";
import type { Ratings } from "../../src/agreement/ratings.ts";
import cases from "../golden/gwet-ac1.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { countsCategories, holed, refusesBadRatings } from "./support.ts";

interface Input {
  readonly ratings: Ratings;
  readonly options: GwetAc1Options;
}

describe("gwetAc1", () => {
  // irrCAC's p-values are twice one less a probability, and its standard error is 1e-15 where ours is 0.
  golden("gwetAc1", cases, ({ ratings, options }: Input) => orRefusal(() => gwetAc1(ratings, options)), {
    relative: 1e-9,
    absolute: 1e-13,
  });

  countsCategories(gwetAc1, holed);

  property("has a wider interval for a higher level", holed, (each) => {
    const narrow = gwetAc1(each, { level: 0.8 });
    const wide = gwetAc1(each, { level: 0.99 });
    expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
    expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
  });

  it("is 1, without an interval, when there is only one category", () => {
    const { value, lower } = gwetAc1([
      [1, 1],
      [1, 1],
    ]);
    near([value, lower], [1, Number.NaN]);
  });

  it("has no interval for one unit", () => {
    const { standardError, pValue, upper } = gwetAc1([["a"], ["b"]]);
    near([standardError, pValue, upper], [Number.NaN, Number.NaN, Number.NaN]);
  });

  refusesBadRatings("gwetAc1", (each, options) => gwetAc1(each, options));
  rejects(
    "no unit rated twice",
    () =>
      gwetAc1([
        [1, null],
        [null, 2],
      ]),
    "too-few-values",
  );
  rejects(
    "a level of 1",
    () =>
      gwetAc1(
        [
          [1, 2],
          [1, 2],
        ],
        { level: 1 },
      ),
    "out-of-range",
  );
  rejects(
    "a level of 0",
    () =>
      gwetAc1(
        [
          [1, 2],
          [1, 2],
        ],
        { level: 0 },
      ),
    "out-of-range",
  );
});
