import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { type EditDistanceOptions, editDistance } from "../../src/text/edit-distance.ts";
import cases from "../golden/edit-distance.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { countsRowsByWeight, type Input, refusesBadTexts, texts } from "./support.ts";

describe("editDistance", () => {
  golden("editDistance", cases, ({ references, hypotheses, options }: Input<EditDistanceOptions>) =>
    orRefusal(() => editDistance(references as string[], hypotheses, options)),
  );

  property("is symmetric", texts, ({ references, hypotheses }) => {
    near(editDistance(hypotheses, references), editDistance(references, hypotheses));
  });

  property(
    "never substitutes where to delete and insert costs as much",
    texts,
    ({ references, hypotheses }) => {
      near(
        editDistance(references, hypotheses, { substitutionCost: 9 }),
        editDistance(references, hypotheses, { substitutionCost: 2 }),
      );
    },
  );

  countsRowsByWeight(editDistance);
  refusesBadTexts("editDistance", editDistance);
  rejects("a negative cost", () => editDistance(["a"], ["b"], { substitutionCost: -1 }), "out-of-range");
});
