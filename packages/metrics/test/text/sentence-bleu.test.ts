import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { bleu } from "../../src/text/bleu.ts";
import { type SentenceBleuOptions, sentenceBleu } from "../../src/text/sentence-bleu.ts";
import cases from "../golden/sentence-bleu.json" with { type: "json" };
import { texts } from "./support.ts";

interface Input {
  readonly reference: string | string[];
  readonly hypothesis: string;
  readonly options: SentenceBleuOptions;
}

describe("sentenceBleu", () => {
  golden("sentenceBleu", cases, ({ reference, hypothesis, options }: Input) =>
    sentenceBleu(reference, hypothesis, options),
  );

  property("is the BLEU of a corpus of one, by its effective order", texts, ({ references, hypotheses }) => {
    near(
      sentenceBleu(references[0], hypotheses[0]),
      bleu([references[0]], [hypotheses[0]], { effectiveOrder: true }),
    );
  });

  rejects("no reference", () => sentenceBleu([], "a"), "empty-input");
  rejects(
    "a number",
    () => sentenceBleu("a", 1 as unknown as string),
    "bad-column",
    /^sentenceBleu requires/,
  );
});
