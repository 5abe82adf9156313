/**
 * A continuous distribution: seven functions that each take their argument first and the parameters after it.
 *
 * Both tails are computed directly, never as 1 minus the other; so a p-value of 1e-200 has all its digits.
 * `NaN` as argument gives `NaN`; parameters or probabilities out of range throw.
 *
 * @typeParam Parameters - the distribution's parameters, in R's order
 */
export interface Distribution<Parameters extends readonly (number | undefined)[]> {
  /**
   * Density at `x`.
   *
   * @param x - a value of the distribution's support, or beyond it
   * @param parameters - the distribution's parameters
   */
  pdf(x: number, ...parameters: Parameters): number;
  /**
   * Probability of at most `x`, in `[0, 1]`.
   *
   * @param x - a value of the distribution's support, or beyond it
   * @param parameters - the distribution's parameters
   */
  cdf(x: number, ...parameters: Parameters): number;
  /**
   * Probability above `x`, in `[0, 1]`: the survival function.
   *
   * @param x - a value of the distribution's support, or beyond it
   * @param parameters - the distribution's parameters
   */
  sf(x: number, ...parameters: Parameters): number;
  /**
   * Natural logarithm of `cdf`, good where `cdf` itself underflows.
   *
   * @param x - a value of the distribution's support, or beyond it
   * @param parameters - the distribution's parameters
   */
  logCdf(x: number, ...parameters: Parameters): number;
  /**
   * Natural logarithm of `sf`, good where `sf` itself underflows.
   *
   * @param x - a value of the distribution's support, or beyond it
   * @param parameters - the distribution's parameters
   */
  logSf(x: number, ...parameters: Parameters): number;
  /**
   * Smallest `x` with `cdf(x) >= p`, for `p` in `[0, 1]`.
   *
   * @param p - a probability
   * @param parameters - the distribution's parameters
   */
  quantile(p: number, ...parameters: Parameters): number;
  /**
   * Smallest `x` with `sf(x) <= p`, for `p` in `[0, 1]`: the inverse of `sf`.
   *
   * @param p - a probability
   * @param parameters - the distribution's parameters
   */
  isf(p: number, ...parameters: Parameters): number;
}
