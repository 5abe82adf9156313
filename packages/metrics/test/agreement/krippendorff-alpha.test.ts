import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type KrippendorffAlphaOptions, krippendorffAlpha } from "../../src/agreement/krippendorff-alpha.ts";
import type { Ratings } from "../../src/agreement/ratings.ts";
import cases from "../golden/krippendorff-alpha.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { countsCategories, holed, ratings, refusesBadRatings } from "./support.ts";

interface Input {
  readonly ratings: Ratings;
  readonly options: KrippendorffAlphaOptions;
}

const nominal = { levelOfMeasurement: "nominal" } as const;

describe("krippendorffAlpha", () => {
  golden(
    "krippendorffAlpha",
    cases,
    ({ ratings, options }: Input) => orRefusal(() => krippendorffAlpha(ratings, options)),
    { absolute: 1e-13 },
  );

  countsCategories((each) => krippendorffAlpha(each, nominal), holed);

  property("at interval level does not depend on the scale's origin and unit", holed, (each) => {
    const moved = { ...each, data: each.data.map((value) => 3 * value - 7) };
    near(krippendorffAlpha(moved), krippendorffAlpha(each), { relative: 1e-9, absolute: 1e-12 });
  });

  property("at ordinal level depends on ranks alone", holed, (each) => {
    const bent = { ...each, data: each.data.map((value) => value ** 3) };
    const options = { levelOfMeasurement: "ordinal" } as const;
    near(krippendorffAlpha(bent, options), krippendorffAlpha(each, options));
  });

  property("at ratio level does not depend on the scale's unit", holed, (each) => {
    const grown = { ...each, data: each.data.map((value) => 4 * value) };
    const options = { levelOfMeasurement: "ratio" } as const;
    near(krippendorffAlpha(grown, options), krippendorffAlpha(each, options), { absolute: 1e-13 });
  });

  property("is 1 when all agree", ratings, (each) => {
    const data = each.data.map((_, i) => each.data[i - (i % each.cols)]);
    for (const levelOfMeasurement of ["nominal", "ordinal", "interval", "ratio"] as const) {
      near(krippendorffAlpha({ ...each, data }, { levelOfMeasurement }), 1);
    }
  });

  it("is NaN when only one rating is left to compare", () => {
    expect(krippendorffAlpha({ data: [1, 1, 2, Number.NaN], rows: 2, cols: 2 })).toBeNaN();
  });

  refusesBadRatings("krippendorffAlpha", (each, options) =>
    krippendorffAlpha(each, { ...nominal, ...options }),
  );
  rejects("names at interval level", () => krippendorffAlpha([["a"], ["b"]]), "bad-option", /interval/);
  rejects(
    "names without an order",
    () => krippendorffAlpha([["a"], ["b"]], { levelOfMeasurement: "ordinal" }),
    "bad-option",
    /categories in order/,
  );
  rejects(
    "an unknown level",
    () => krippendorffAlpha([[1], [2]], { levelOfMeasurement: "metric" as "ratio" }),
    "bad-option",
  );
  rejects("one category", () => krippendorffAlpha([[1], [1]]), "too-few-values", /2 categories/);
  rejects(
    "no unit rated twice",
    () =>
      krippendorffAlpha([
        [1, null],
        [null, 2],
      ]),
    "too-few-values",
    /2 ratings/,
  );
});
