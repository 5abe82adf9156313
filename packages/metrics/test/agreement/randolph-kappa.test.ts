import { near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { randolphKappa } from "../../src/agreement/randolph-kappa.ts";
import { countsCategories, ratings, refusesBadRatings } from "./support.ts";

// Held by statsmodels in fleiss-kappa.test.ts.
describe("randolphKappa", () => {
  countsCategories(randolphKappa, ratings);

  property("grows with categories that nobody chose", ratings, (each) => {
    const more = randolphKappa(each, { categories: [1, 2, 3, 4, 5] });
    expect(more).toBeGreaterThanOrEqual(randolphKappa(each) - 1e-12);
  });

  property("is 1 when all agree", ratings, (each) => {
    near(randolphKappa({ ...each, data: each.data.map((_, i) => each.data[i - (i % each.cols)]) }), 1);
  });

  refusesBadRatings("randolphKappa", (each, options) => randolphKappa(each, options));
  rejects(
    "a missing rating",
    () =>
      randolphKappa([
        [1, 2],
        [1, null],
      ]),
    "length-mismatch",
  );
  rejects("one rater", () => randolphKappa([[1, 2]]), "too-few-values");
});
