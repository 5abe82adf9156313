import { bleu, chrf } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { LINES, strings, texts } from "../texts.ts";

const cases: readonly Case[] = [
  bench({
    name: "bleu",
    n: 10_000,
    peer: "BLEU().corpus_score",
    of: "sacrebleu",
    venv: "torch",
    data: () => texts(10_000),
    ours: (given) => {
      const { references, hypotheses } = strings(given);
      return bleu(references, hypotheses);
    },
    // sacreBLEU remembers the texts of earlier rounds; a corpus is measured once.
    setup: `${LINES}
from sacrebleu.metrics import BLEU
from sacrebleu.tokenizers.tokenizer_13a import Tokenizer13a
from sacrebleu.tokenizers.tokenizer_re import TokenizerRegexp
def corpus_bleu():
    Tokenizer13a.__call__.cache_clear()
    TokenizerRegexp.__call__.cache_clear()
    return BLEU().corpus_score(hypotheses, [references])
`,
    theirs: "corpus_bleu()",
    answer: (value) => (value as { value: number }).value,
    theirAnswer: "answer.score",
  }),
  bench({
    name: "chrf",
    n: 10_000,
    peer: "CHRF().corpus_score",
    of: "sacrebleu",
    venv: "torch",
    data: () => texts(10_000),
    ours: (given) => {
      const { references, hypotheses } = strings(given);
      return chrf(references, hypotheses);
    },
    setup: `${LINES}\nfrom sacrebleu.metrics import CHRF`,
    theirs: "CHRF().corpus_score(hypotheses, [references])",
    theirAnswer: "answer.score",
  }),
];

export default cases;
