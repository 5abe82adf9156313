import { type Column, columnLength, InvalidInputError, requireLength } from "@productizeml/stats";
import { readFloats } from "../internal/numbers.ts";
import { meanPerplexity } from "../internal/text/mean-perplexity.ts";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";

/**
 * {@link perplexity} where the model gave the log-probability of each token that stood there, as the services that run language models
 * do.
 *
 * @param logProbabilities - natural logarithm of the probability of each true token, length `n`, none above 0
 * @param options - weights
 * @returns perplexity of at least 1, lower is better; infinite where a token has no probability
 * @throws InvalidInputError `empty-input`, `not-finite`, `out-of-range` for a logarithm above 0, `bad-weights`, `length-mismatch`
 * @example
 * perplexityFromLogProbabilities([Math.log(0.5), Math.log(0.25)]); // 2.82842712474619
 * @see torchmetrics.text.Perplexity
 */
export function perplexityFromLogProbabilities(
  logProbabilities: Numbers,
  options: WeightOption = {},
): number {
  const caller = "perplexityFromLogProbabilities";
  const n = columnLength(logProbabilities as Column);
  const values = readFloats(caller, "logProbabilities", logProbabilities, n);
  requireLength(caller, "logProbabilities", values);
  const row = values.findIndex((value) => !(value <= 0));
  if (row >= 0) {
    throw new InvalidInputError(
      Number.isNaN(values[row]) ? "not-finite" : "out-of-range",
      `${caller} requires logarithms of probabilities, at most 0, got ${values[row]} at row ${row}`,
    );
  }
  const weight = weights(caller, options.sampleWeight, n);
  return meanPerplexity(n, weight, (i) => values[i]);
}
