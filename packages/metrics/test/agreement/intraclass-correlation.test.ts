import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { intraclassCorrelation } from "../../src/agreement/intraclass-correlation.ts";
import cases from "../golden/intraclass-correlation.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { ratings, refusesIncompleteRatings } from "./support.ts";

describe("intraclassCorrelation", () => {
  golden(
    "intraclassCorrelation",
    cases,
    ({ ratings }: { ratings: Matrix }) => orRefusal(() => intraclassCorrelation(ratings)),
    { relative: 1e-11, absolute: 1e-12 },
  );

  property("does not depend on the scale's origin and unit", ratings, (each) => {
    const moved = { ...each, data: each.data.map((value) => 2 * value + 8) };
    near(intraclassCorrelation(moved).icc2.value, intraclassCorrelation(each).icc2.value, {
      relative: 1e-8,
      absolute: 1e-9,
    });
  });

  property("of consistency does not see that a rater leans", ratings, (each) => {
    const leaning = { ...each, data: each.data.map((value, i) => value + (i % each.cols)) };
    near(intraclassCorrelation(leaning).icc3.value, intraclassCorrelation(each).icc3.value, {
      relative: 1e-8,
      absolute: 1e-9,
    });
  });

  property("of the mean follows from that of one rating (Spearman and Brown)", ratings, (each) => {
    const { icc1, icc1k, icc3, icc3k } = intraclassCorrelation(each);
    const stepUp = (icc: number) => (each.cols * icc) / (1 + (each.cols - 1) * icc);
    near([icc1k.value, icc3k.value], [stepUp(icc1.value), stepUp(icc3.value)], {
      relative: 1e-8,
      absolute: 1e-9,
    });
  });

  property("has a wider interval for a higher level", ratings, (each) => {
    const narrow = intraclassCorrelation(each, { level: 0.8 }).icc1;
    const wide = intraclassCorrelation(each, { level: 0.99 }).icc1;
    expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
    expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
  });

  refusesIncompleteRatings(intraclassCorrelation);
  rejects(
    "a level of 1",
    () => intraclassCorrelation({ data: [1, 2, 3, 5], rows: 2, cols: 2 }, { level: 1 }),
    "out-of-range",
  );
});
