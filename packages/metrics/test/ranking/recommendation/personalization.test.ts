import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { personalization } from "../../../src/ranking/recommendation/personalization.ts";
import { answersOf } from "../../answers-of.ts";
import cases from "../../golden/recommendations.json" with { type: "json" };
import { type Lists, userItems } from "./support.ts";

describe("personalization", () => {
  golden(
    "personalization",
    answersOf(cases, "personalization"),
    ({ shown }: Lists) => personalization(shown.users, shown.items),
    { absolute: 1e-13 },
  );

  property(
    "is 0 for the same list for all, and 1 where no two share an item",
    userItems,
    ({ users, items }) => {
      const distinct = Array.from(new Set(items));
      const twice = [...distinct, ...distinct];
      const owners = twice.map((_, i) => (i < distinct.length ? "a" : "b"));
      near(personalization(owners, twice), 0, { absolute: 1e-12 });
      const apart = items.map((item, i) => `${users[i]} ${item}`);
      if (new Set(users).size > 1) near(personalization(users, apart), 1);
    },
  );

  it("is undefined for a single user, and counts repeats once", () => {
    expect(personalization([1, 1], ["a", "b"])).toBeNaN();
    near(personalization([1, 1, 2], ["a", "a", "a"]), 0, { absolute: 1e-15 });
  });

  rejects("users of another length", () => personalization([1], [1, 2]), "length-mismatch");
});
