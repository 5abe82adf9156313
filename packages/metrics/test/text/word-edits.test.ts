import { golden, near, property } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { charEdits } from "../../src/text/char-edits.ts";
import { charErrorRate } from "../../src/text/char-error-rate.ts";
import { matchErrorRate } from "../../src/text/match-error-rate.ts";
import { wordEdits } from "../../src/text/word-edits.ts";
import { wordErrorRate } from "../../src/text/word-error-rate.ts";
import { wordInformationLost } from "../../src/text/word-information-lost.ts";
import { wordInformationPreserved } from "../../src/text/word-information-preserved.ts";
import cases from "../golden/word-edits.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { countsRowsByWeight, refusesBadTexts, texts } from "./support.ts";

interface Input {
  readonly references: string[];
  readonly hypotheses: string[];
}

describe("wordEdits", () => {
  golden("wordEdits, charEdits and their rates", cases, ({ references, hypotheses }: Input) =>
    orRefusal(() => ({
      words: wordEdits(references, hypotheses),
      chars: charEdits(references, hypotheses),
      wer: wordErrorRate(references, hypotheses),
      mer: matchErrorRate(references, hypotheses),
      wil: wordInformationLost(references, hypotheses),
      wip: wordInformationPreserved(references, hypotheses),
      cer: charErrorRate(references, hypotheses),
    })),
  );

  property("accounts for every word", texts, ({ references, hypotheses }) => {
    const { hits, substitutions, deletions, insertions } = wordEdits(references, hypotheses);
    const count = (list: string[]) => list.flatMap((text) => text.split(" ").filter(Boolean)).length;
    expect(hits + substitutions + deletions).toBe(count(references));
    expect(hits + substitutions + insertions).toBe(count(hypotheses));
  });

  property("adds up over parts of a corpus", texts, ({ references, hypotheses }) => {
    const parts = references.map((text, i) => wordEdits([text], [hypotheses[i]]));
    const sum = (name: "hits" | "substitutions") => parts.reduce((total, each) => total + each[name], 0);
    near(wordEdits(references, hypotheses), { hits: sum("hits"), substitutions: sum("substitutions") });
  });

  countsRowsByWeight(wordEdits);
  refusesBadTexts("wordEdits", wordEdits);
});
