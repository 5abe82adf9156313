import { golden, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { fleissKappa } from "../../src/agreement/fleiss-kappa.ts";
import { randolphKappa } from "../../src/agreement/randolph-kappa.ts";
import type { Ratings } from "../../src/agreement/ratings.ts";
import cases from "../golden/fleiss-kappa.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { countsCategories, ratings, refusesBadRatings } from "./support.ts";

describe("fleissKappa", () => {
  golden(
    "fleissKappa and randolphKappa",
    cases,
    ({ ratings }: { ratings: Ratings }) =>
      orRefusal(() => ({ fleiss: fleissKappa(ratings), randolph: randolphKappa(ratings) })),
    { relative: 1e-12, absolute: 1e-14 },
  );

  countsCategories(fleissKappa, ratings);

  property("is never above Randolph's", ratings, (each) => {
    expect(fleissKappa(each)).toBeLessThanOrEqual(randolphKappa(each) + 1e-12);
  });

  refusesBadRatings("fleissKappa", (each, options) => fleissKappa(each, options));
  rejects(
    "a missing rating",
    () =>
      fleissKappa([
        [1, 2],
        [1, null],
      ]),
    "length-mismatch",
    /1 at row 1/,
  );
  rejects("one rater", () => fleissKappa([[1, 2]]), "too-few-values");
});
