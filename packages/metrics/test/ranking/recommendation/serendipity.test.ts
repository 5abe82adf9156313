import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, it } from "vitest";
import { serendipity } from "../../../src/ranking/recommendation/serendipity.ts";
import { answersOf } from "../../answers-of.ts";
import cases from "../../golden/recommendations.json" with { type: "json" };
import { features, featuresOf, type Lists, userItems } from "./support.ts";

describe("serendipity", () => {
  golden(
    "serendipity",
    answersOf(cases, "serendipity"),
    ({ past, shown, vectors }: Lists) =>
      serendipity({ users: shown.users, items: shown.items }, past, featuresOf({ past, shown, vectors })),
    { absolute: 1e-13 },
  );

  golden(
    "with relevance",
    answersOf(cases, "relevantSerendipity"),
    ({ past, shown, vectors }: Lists) => serendipity(shown, past, featuresOf({ past, shown, vectors })),
    { absolute: 1e-13 },
  );

  property("is 0 for what is alike, and grows with relevance", userItems, ({ users, items }) => {
    const same = items.map(() => 3);
    near(serendipity({ users, items: same }, { users, items: same }, features), 0, { absolute: 1e-12 });
    const half = items.map(() => 0.5);
    near(
      serendipity({ users, items, relevance: half }, { users, items: same }, features),
      serendipity({ users, items }, { users, items: same }, features) / 2,
      { absolute: 1e-14 },
    );
  });

  it("takes the relevance of an item's first row", () => {
    const shown = { users: [1, 1, 1], items: [1, 0, 0], relevance: [1, 0.5, 0] };
    const once = { users: [1, 1], items: [0, 1], relevance: [0.5, 1] };
    const past = { users: [1], items: [3] };
    near(serendipity(shown, past, features), serendipity(once, past, features));
  });

  const past = { users: [1], items: [3] };
  rejects(
    "a user without history",
    () => serendipity({ users: [2], items: [1] }, past, features),
    "unknown-label",
    /every user, got none of 2/,
  );
  rejects(
    "an item without features",
    () => serendipity({ users: [1], items: [9] }, past, features),
    "unknown-label",
  );
  rejects(
    "a relevance above 1",
    () => serendipity({ users: [1], items: [1], relevance: [2] }, past, features),
    "out-of-range",
    /got 2 at row 0/,
  );
  rejects(
    "relevance of another length",
    () => serendipity({ users: [1], items: [1], relevance: [] }, past, features),
    "length-mismatch",
  );
  rejects(
    "no history",
    () => serendipity({ users: [1], items: [1] }, { users: [], items: [] }, features),
    "empty-input",
  );
});
