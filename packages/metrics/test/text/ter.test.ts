import { golden, near, property } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { type TerOptions, ter } from "../../src/text/ter.ts";
import { wordEdits } from "../../src/text/word-edits.ts";
import cases from "../golden/ter.json" with { type: "json" };
import shifts from "../golden/ter-shifts.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { countsRowsByWeight, type Input, refusesBadReferences, refusesBadTexts, texts } from "./support.ts";

const ours = ({ references, hypotheses, options }: Input<TerOptions>) =>
  orRefusal(() => ter(references, hypotheses, options));

describe("ter", () => {
  golden("ter", cases, ours);
  golden("ter with words moved", shifts, ours);

  property("is 0 for texts that are their references", texts, ({ references }) => {
    near(ter(references, references), { value: 0, edits: 0 });
  });

  property("needs no more edits than without moves", texts, ({ references, hypotheses }) => {
    const { substitutions, deletions, insertions } = wordEdits(references, hypotheses);
    const { edits } = ter(references, hypotheses, { caseSensitive: true });
    expect(edits).toBeLessThanOrEqual(substitutions + deletions + insertions);
  });

  property("takes the nearest reference", texts, ({ references, hypotheses }) => {
    const both = references.map((text, i) => [text, hypotheses[i]]);
    expect(ter(both, hypotheses).edits).toBe(0);
  });

  countsRowsByWeight(ter);
  refusesBadTexts("ter", ter);
  refusesBadReferences(ter);
});
