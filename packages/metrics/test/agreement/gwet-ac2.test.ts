import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { gwetAc1 } from "../../src/agreement/gwet-ac1.ts";
import { type GwetAc2Options, gwetAc2 } from "../../src/agreement/gwet-ac2.ts";
import type { Ratings } from "../../src/agreement/ratings.ts";
import cases from "../golden/gwet-ac2.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { holed, otherRaters, refusesBadRatings } from "./support.ts";

interface Input {
  readonly ratings: Ratings;
  readonly options: GwetAc2Options;
}

const linear = { weights: "linear" } as const;

describe("gwetAc2", () => {
  golden("gwetAc2", cases, ({ ratings, options }: Input) => orRefusal(() => gwetAc2(ratings, options)), {
    relative: 1e-9,
    absolute: 1e-13,
  });

  property("is AC1 for two categories, which agree or not", holed, (each) => {
    const two = { ...each, data: each.data.map((value) => Math.min(value, 2)) };
    near(gwetAc2(two, linear), gwetAc1(two), { relative: 1e-9, absolute: 1e-12 });
  });

  property(
    "with distances does not depend on the scale's origin and unit, nor on who rated",
    holed,
    (each) => {
      const moved = { ...each, data: each.data.map((value) => 4 * value - 32) };
      for (const weights of ["linear", "quadratic", "ordinal", "radical", "bipolar"] as const) {
        near(gwetAc2(moved, { weights }), gwetAc2(each, { weights }), { relative: 1e-9, absolute: 1e-12 });
        near(gwetAc2(otherRaters(each), { weights }), gwetAc2(each, { weights }), {
          relative: 1e-9,
          absolute: 1e-12,
        });
      }
    },
  );

  refusesBadRatings("gwetAc2", (each, options) => gwetAc2(each, { ...linear, ...options }));
  rejects(
    "no weights",
    () =>
      gwetAc2(
        [
          [1, 2],
          [1, 2],
        ],
        {} as GwetAc2Options,
      ),
    "bad-option",
  );
  rejects(
    "one category",
    () =>
      gwetAc2(
        [
          [1, 1],
          [1, 1],
        ],
        linear,
      ),
    "too-few-values",
  );
  rejects(
    "no unit rated twice",
    () =>
      gwetAc2(
        [
          [1, null],
          [null, 2],
        ],
        linear,
      ),
    "too-few-values",
  );
  rejects(
    "ratios of a rating of 0",
    () =>
      gwetAc2(
        [
          [0, 1],
          [0, 1],
        ],
        { weights: "ratio" },
      ),
    "out-of-range",
  );
  rejects(
    "a level of 1",
    () =>
      gwetAc2(
        [
          [1, 2],
          [1, 2],
        ],
        { ...linear, level: 1 },
      ),
    "out-of-range",
  );
});
