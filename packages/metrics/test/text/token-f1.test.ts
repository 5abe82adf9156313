import { near, property } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { exactMatch } from "../../src/text/exact-match.ts";
import { tokenF1 } from "../../src/text/token-f1.ts";
import { countsRowsByWeight, refusesBadReferences, refusesBadTexts, texts } from "./support.ts";

// Held by torchmetrics in exact-match.test.ts.
describe("tokenF1", () => {
  property("is at least the share of exact matches", texts, ({ references, hypotheses }) => {
    expect(tokenF1(references, hypotheses)).toBeGreaterThanOrEqual(
      exactMatch(references, hypotheses) - 1e-12,
    );
  });

  property("is symmetric", texts, ({ references, hypotheses }) => {
    near(tokenF1(hypotheses, references), tokenF1(references, hypotheses));
  });

  countsRowsByWeight(tokenF1);
  refusesBadTexts("tokenF1", tokenF1);
  refusesBadReferences(tokenF1);
});
