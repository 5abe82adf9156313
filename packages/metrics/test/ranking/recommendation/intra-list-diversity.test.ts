import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { intraListDiversity } from "../../../src/ranking/recommendation/intra-list-diversity.ts";
import { answersOf } from "../../answers-of.ts";
import cases from "../../golden/recommendations.json" with { type: "json" };
import { features, featuresOf, type Lists, userItems } from "./support.ts";

describe("intraListDiversity", () => {
  golden(
    "intraListDiversity",
    answersOf(cases, "intraListDiversity"),
    ({ past, shown, vectors }: Lists) =>
      intraListDiversity(shown.users, shown.items, featuresOf({ past, shown, vectors })),
    { absolute: 1e-13 },
  );

  property("is 1 less the mean cosine, pair by pair", userItems, ({ users, items }) => {
    const row = (item: number) => features.items.indexOf(item);
    const at = (item: number, j: number) => features.vectors.data[2 * row(item) + j];
    const product = (a: number, b: number) => at(a, 0) * at(b, 0) + at(a, 1) * at(b, 1);
    const lists = Array.from(new Set(users), (user) => items.filter((_, i) => users[i] === user));
    const diversities = lists.flatMap((list) => {
      const pairs = list.flatMap((a, i) =>
        list.slice(i + 1).map((b) => product(a, b) / Math.sqrt(product(a, a) * product(b, b))),
      );
      return pairs.length === 0 ? [] : [1 - pairs.reduce((sum, each) => sum + each, 0) / pairs.length];
    });
    const mean = diversities.reduce((sum, each) => sum + each, 0) / diversities.length;
    near(intraListDiversity(users, items, features), mean, { absolute: 1e-12 });
  });

  it("is undefined without a list of two items", () => {
    expect(intraListDiversity([1, 2, 2], [0, 1, 1], features)).toBeNaN();
  });

  const vectors = { data: [1, 0, 0, 0], rows: 2, cols: 2 };
  rejects("an item without features", () => intraListDiversity([1], [9], features), "unknown-label", /got 9/);
  rejects(
    "features that are all 0",
    () => intraListDiversity([1, 1], [0, 1], { items: [0, 1], vectors }),
    "out-of-range",
    /such a one for 1/,
  );
  rejects(
    "features for other items",
    () => intraListDiversity([1], [0], { items: [0], vectors }),
    "length-mismatch",
    /features.items of length 2, got 1/,
  );
});
