import { readSegments } from "../internal/text/segments.ts";
import { terEdits } from "../internal/text/ter-edits.ts";
import { partTerTokens } from "../internal/text/ter-tokens.ts";
import { Vocabulary } from "../internal/text/vocabulary.ts";
import type { WeightOption } from "../weights.ts";
import type { References, Texts } from "./texts.ts";

/** Options of {@link ter}. */
export interface TerOptions extends WeightOption {
  /**
   * Whether punctuation is parted from words, and escaped characters are read.
   *
   * @defaultValue `false`
   */
  readonly normalized?: boolean;
  /**
   * Whether punctuation is left out.
   *
   * @defaultValue `false`
   */
  readonly noPunct?: boolean;
  /**
   * Whether `normalized` makes a word of each Chinese or Japanese character, and `noPunct` leaves out their punctuation too.
   *
   * @defaultValue `false`
   */
  readonly asianSupport?: boolean;
  /**
   * Whether case counts.
   *
   * @defaultValue `false`
   */
  readonly caseSensitive?: boolean;
}

/** What {@link ter} finds. */
export interface TerResult {
  /** Edits for each hundred words of the references. */
  readonly value: number;
  /** Words inserted, deleted and substituted, and runs of words moved. */
  readonly edits: number;
  /** Words of the references; of several the mean. */
  readonly referenceLength: number;
}

/**
 * Edits that make the hypotheses of their references, where to move a run of words is one edit (translation edit rate, TER). Of several
 * references the one counts that is nearest.
 *
 * @param references - a reference for each row, or several, length `n`
 * @param hypotheses - the texts to judge, length `n`
 * @param options - words, case, weights
 * @returns rate in percent of at least 0, lower is better, above 100 where much is inserted, and what it is made of; where no reference
 * has a word, 100, or 0 when no hypothesis has one either
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`
 * @example
 * ter(["yesterday he came home"], ["he came home yesterday"]); // { "value": 25, "edits": 1, "referenceLength": 4 }
 * @see sacrebleu.metrics.TER.corpus_score; Snover et al. 2006, https://aclanthology.org/2006.amta-papers.25/
 */
export function ter(references: References, hypotheses: Texts, options: TerOptions = {}): TerResult {
  const segments = readSegments("ter", references, hypotheses, options);
  const vocabulary = new Vocabulary();
  const encode = (text: string): Int32Array => vocabulary.encodeWords(partTerTokens(text, options));
  // sacreBLEU prepares references twice, which shows where a possessive comes before a line's end or a tab.
  const encodeReference = (text: string): Int32Array => encode(partTerTokens(text, options));
  let edits = 0;
  let referenceLength = 0;
  for (let i = 0; i < segments.hypotheses.length; i++) {
    const weight = segments.weight ? segments.weight[i] : 1;
    if (weight === 0) continue;
    const guess = encode(segments.hypotheses[i]);
    const truths = segments.references[i].map(encodeReference);
    edits += weight * Math.min(...truths.map((truth) => terEdits(guess, truth)));
    referenceLength += (weight * truths.reduce((sum, truth) => sum + truth.length, 0)) / truths.length;
  }
  const value = referenceLength > 0 ? (100 * edits) / referenceLength : edits > 0 ? 100 : 0;
  return { value, edits, referenceLength };
}
