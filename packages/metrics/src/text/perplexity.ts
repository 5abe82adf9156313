import { checkMatrix, InvalidInputError, type Matrix } from "@productizeml/stats";
import { checkLengths } from "../internal/check-lengths.ts";
import { checkFinite, readFloats } from "../internal/numbers.ts";
import { meanPerplexity } from "../internal/text/mean-perplexity.ts";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link perplexity}. */
export interface PerplexityOptions extends WeightOption {
  /**
   * The token that does not count, such as padding.
   *
   * @defaultValue every token counts
   */
  readonly ignoreIndex?: number;
}

/**
 * How many tokens a language model was undecided between, on average: the exponential of its mean negative log-likelihood.
 *
 * @param yTrue - index of the true token at each position, length `n`
 * @param logits - unnormalized log-probabilities, one row for each position, one column for each token of the vocabulary
 * @param options - token to ignore, weights
 * @returns perplexity of at least 1, lower is better; infinite where a true token has no probability, `NaN` where no token counts
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for a token outside of the
 * vocabulary
 * @example
 * perplexity([0, 1], { data: [0, 0, 0, Math.log(3)], rows: 2, cols: 2 }); // 1.632993161855452
 * perplexity([0, -100], { data: [0, 0, 5, 1], rows: 2, cols: 2 }, { ignoreIndex: -100 }); // 2
 * @see torchmetrics.text.Perplexity
 */
export function perplexity(yTrue: Numbers, logits: Matrix, options: PerplexityOptions = {}): number {
  checkMatrix("perplexity", "logits", logits);
  const { data, rows, cols } = logits;
  const tokens = readFloats("perplexity", "yTrue", yTrue, rows);
  checkLengths("perplexity", "yTrue", rows, tokens.length);
  checkFinite("perplexity", "yTrue", tokens);
  const weight = weights("perplexity", options.sampleWeight, rows);
  const { ignoreIndex } = options;
  return meanPerplexity(rows, weight, (row) => {
    const token = tokens[row];
    if (token === ignoreIndex) return null;
    if (!(Number.isInteger(token) && token >= 0 && token < cols)) {
      throw new InvalidInputError(
        "out-of-range",
        `perplexity requires tokens in [0, ${cols - 1}], got ${token} at row ${row}`,
      );
    }
    return logSoftmax(data, row, cols, token);
  });
}

/** Log-probability of one column of a row of logits. */
function logSoftmax(data: ArrayLike<number>, row: number, cols: number, column: number): number {
  const start = row * cols;
  let highest = Number.NEGATIVE_INFINITY;
  let finite = 0;
  for (let j = start; j < start + cols; j++) {
    highest = Math.max(highest, data[j]);
    if (data[j] !== Number.NEGATIVE_INFINITY) finite += 0 * data[j];
  }
  if (finite !== 0 || highest === Number.NEGATIVE_INFINITY) {
    throw new InvalidInputError(
      "not-finite",
      `perplexity requires logits that are finite, or minus infinity for some of a row, got another at row ${row}`,
    );
  }
  let sum = 0;
  for (let j = start; j < start + cols; j++) sum += Math.exp(data[j] - highest);
  return data[start + column] - highest - Math.log(sum);
}
