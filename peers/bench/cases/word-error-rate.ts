import { charErrorRate, wordErrorRate } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { LINES, strings, texts } from "../texts.ts";

const cases: readonly Case[] = [
  bench({
    name: "wordErrorRate",
    n: 10_000,
    peer: "wer",
    of: "jiwer",
    venv: "torch",
    data: () => texts(10_000),
    ours: (given) => {
      const { references, hypotheses } = strings(given);
      return wordErrorRate(references, hypotheses);
    },
    setup: `${LINES}\nfrom jiwer import wer`,
    theirs: "wer(references, hypotheses)",
  }),
  bench({
    name: "charErrorRate",
    n: 10_000,
    peer: "cer",
    of: "jiwer",
    venv: "torch",
    data: () => texts(10_000),
    ours: (given) => {
      const { references, hypotheses } = strings(given);
      return charErrorRate(references, hypotheses);
    },
    setup: `${LINES}\nfrom jiwer import cer`,
    theirs: "cer(references, hypotheses)",
  }),
];

export default cases;
