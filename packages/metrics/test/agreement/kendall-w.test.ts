import { friedmanTest, type Matrix, spearman } from "@productizeml/stats";
import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { kendallW } from "../../src/agreement/kendall-w.ts";
import cases from "../golden/kendall-w.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { otherRaters, ratings, refusesIncompleteRatings } from "./support.ts";

const columns = ({ data, rows, cols }: Matrix<number[]>) =>
  Array.from({ length: cols }, (_, j) => Array.from({ length: rows }, (_, i) => data[i * cols + j]));

describe("kendallW", () => {
  golden("kendallW", cases, ({ ratings }: { ratings: Matrix }) => orRefusal(() => kendallW(ratings)), {
    relative: 1e-9,
    absolute: 1e-13,
  });

  property("depends on each rater's ranks alone, and not on who rated", ratings, (each) => {
    const bent = { ...each, data: each.data.map((value, i) => value ** 3 + (i % each.cols)) };
    near(kendallW(bent), kendallW(each), { absolute: 1e-12 });
    near(kendallW(otherRaters(each)), kendallW(each), { absolute: 1e-12 });
  });

  property("has Friedman's test", ratings, (each) => {
    if (each.rows < 3) return;
    const { data, cols } = each;
    const units = Array.from({ length: each.rows }, (_, i) => data.slice(i * cols, (i + 1) * cols));
    const { statistic, pValue } = friedmanTest(units);
    near(kendallW(each), { statistic, pValue }, { relative: 1e-9, absolute: 1e-12 });
  });

  it("is half of one more than Spearman's correlation for two raters without ties", () => {
    const each = { data: [3, 1, 2, 5, 1, 4, 4, 2, 5, 3], rows: 5, cols: 2 };
    const [a, b] = columns(each);
    near(kendallW(each).value, (spearman(a, b).statistic + 1) / 2);
  });

  it("is NaN when every rater ties all units", () => {
    expect(kendallW({ data: [1, 2, 1, 2], rows: 2, cols: 2 }).value).toBeNaN();
  });

  refusesIncompleteRatings(kendallW);
});
