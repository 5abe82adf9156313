import { requireInRange, requireOption } from "@productizeml/stats";
import { eedScore, eedText } from "../internal/text/eed-score.ts";
import { readSegments } from "../internal/text/segments.ts";
import { weightedMean } from "../internal/text/weighted-mean.ts";
import type { WeightOption } from "../weights.ts";
import type { References, Texts } from "./texts.ts";

/** Options of {@link extendedEditDistance}. */
export interface ExtendedEditDistanceOptions extends WeightOption {
  /**
   * How texts are prepared: punctuation parted from words, or Unicode's compatible forms made one.
   *
   * @defaultValue `"en"`
   */
  readonly language?: "en" | "ja";
  /**
   * Cost of a jump to another place of the hypothesis.
   *
   * @defaultValue `2`
   */
  readonly alpha?: number;
  /**
   * Cost of a character that is visited more than once, or never.
   *
   * @defaultValue `0.3`
   */
  readonly rho?: number;
  /**
   * Cost of a deletion.
   *
   * @defaultValue `0.2`
   */
  readonly deletion?: number;
  /**
   * Cost of an insertion.
   *
   * @defaultValue `1`
   */
  readonly insertion?: number;
}

/**
 * Edits of characters that make the hypothesis of the reference, where jumps are allowed at spaces (EED), on average over rows. Of
 * several references the one counts that is nearest. O(length of reference × length of hypothesis).
 *
 * @param references - a reference for each row, or several, length `n`
 * @param hypotheses - the texts to judge, length `n`
 * @param options - language, costs, weights
 * @returns mean in `[0, 1]`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`; `bad-option` for `language`; `out-of-range`
 * for costs
 * @example
 * extendedEditDistance(["this is the reference"], ["this is the prediction"]); // 0.38345864661654133
 * @see torchmetrics.text.ExtendedEditDistance; Stanchev, Wang and Ney 2019, https://doi.org/10.18653/v1/W19-5359
 */
export function extendedEditDistance(
  references: References,
  hypotheses: Texts,
  options: ExtendedEditDistanceOptions = {},
): number {
  const { language = "en", alpha = 2, rho = 0.3, deletion = 0.2, insertion = 1 } = options;
  requireOption("extendedEditDistance", "language", language, ["en", "ja"]);
  const costs = { alpha, rho, deletion, insertion };
  for (const [name, cost] of Object.entries(costs)) {
    requireInRange("extendedEditDistance", name, cost, 0, Number.MAX_VALUE);
  }
  const segments = readSegments("extendedEditDistance", references, hypotheses, options);
  return weightedMean(segments.hypotheses.length, segments.weight, (i) => {
    const guess = eedText(segments.hypotheses[i], language);
    return Math.min(
      ...segments.references[i].map((truth) => eedScore(guess, eedText(truth, language), costs)),
    );
  });
}
