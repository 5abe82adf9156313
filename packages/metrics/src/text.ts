export { type BleuOptions, type BleuResult, bleu } from "./text/bleu.ts";
export { charEdits } from "./text/char-edits.ts";
export { charErrorRate } from "./text/char-error-rate.ts";
export { type ChrfOptions, chrf } from "./text/chrf.ts";
export { type EditDistanceOptions, editDistance } from "./text/edit-distance.ts";
export {
  type EntityReport,
  type EntityReportOptions,
  type EntityScores,
  type EntityTypeScores,
  entityReport,
  type TagSequences,
} from "./text/entity-report.ts";
export { exactMatch } from "./text/exact-match.ts";
export { type ExtendedEditDistanceOptions, extendedEditDistance } from "./text/extended-edit-distance.ts";
export { matchErrorRate } from "./text/match-error-rate.ts";
export { type PerplexityOptions, perplexity } from "./text/perplexity.ts";
export { perplexityFromLogProbabilities } from "./text/perplexity-from-log-probabilities.ts";
export { rougeL } from "./text/rouge-l.ts";
export { rougeLsum } from "./text/rouge-lsum.ts";
export { type RougeNOptions, type RougeOptions, type RougeResult, rougeN } from "./text/rouge-n.ts";
export { type SentenceBleuOptions, sentenceBleu } from "./text/sentence-bleu.ts";
export { type TerOptions, type TerResult, ter } from "./text/ter.ts";
export type { References, Texts } from "./text/texts.ts";
export { tokenF1 } from "./text/token-f1.ts";
export { type EditCounts, wordEdits } from "./text/word-edits.ts";
export { wordErrorRate } from "./text/word-error-rate.ts";
export { wordInformationLost } from "./text/word-information-lost.ts";
export { wordInformationPreserved } from "./text/word-information-preserved.ts";
