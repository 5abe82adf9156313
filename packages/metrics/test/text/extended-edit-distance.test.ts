import { golden, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import {
  type ExtendedEditDistanceOptions,
  extendedEditDistance,
} from "../../src/text/extended-edit-distance.ts";
import cases from "../golden/extended-edit-distance.json" with { type: "json" };
import { countsRowsByWeight, type Input, refusesBadReferences, refusesBadTexts, texts } from "./support.ts";

describe("extendedEditDistance", () => {
  golden(
    "extendedEditDistance",
    cases,
    ({ references, hypotheses, options }: Input<ExtendedEditDistanceOptions>) =>
      extendedEditDistance(references, hypotheses, options),
  );

  property("lies in [0, 1]", texts, ({ references, hypotheses }) => {
    const distance = extendedEditDistance(references, hypotheses);
    expect(distance).toBeGreaterThanOrEqual(0);
    expect(distance).toBeLessThanOrEqual(1);
  });

  property("takes the nearest reference", texts, ({ references, hypotheses }) => {
    const both = references.map((text, i) => [text, hypotheses[i]]);
    const nearer = extendedEditDistance(both, hypotheses);
    expect(nearer).toBeLessThanOrEqual(extendedEditDistance(references, hypotheses));
  });

  countsRowsByWeight(extendedEditDistance);
  refusesBadTexts("extendedEditDistance", extendedEditDistance);
  refusesBadReferences(extendedEditDistance);
  rejects(
    "another language",
    () => extendedEditDistance(["a"], ["b"], { language: "de" as "en" }),
    "bad-option",
  );
  rejects("a negative cost", () => extendedEditDistance(["a"], ["b"], { rho: -1 }), "out-of-range", /rho/);
});
