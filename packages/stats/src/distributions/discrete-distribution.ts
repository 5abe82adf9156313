/**
 * A distribution over the integers from 0: seven functions that each take their argument first and the parameters after
 * it. Both tails are computed directly, never as 1 minus the other where that would lose digits.
 *
 * `NaN` as argument gives `NaN`; parameters or probabilities out of range throw.
 *
 * @typeParam Parameters - the distribution's parameters, in R's order
 */
export interface DiscreteDistribution<Parameters extends readonly number[]> {
  /**
   * Probability of exactly `k`; 0 where `k` is no integer.
   *
   * @param k - a count
   * @param parameters - the distribution's parameters
   */
  pmf(k: number, ...parameters: Parameters): number;
  /**
   * Probability of at most `k`, in `[0, 1]`.
   *
   * @param k - a count
   * @param parameters - the distribution's parameters
   */
  cdf(k: number, ...parameters: Parameters): number;
  /**
   * Probability above `k`, in `[0, 1]`: the survival function.
   *
   * @param k - a count
   * @param parameters - the distribution's parameters
   */
  sf(k: number, ...parameters: Parameters): number;
  /**
   * Natural logarithm of `cdf`, good where `cdf` itself underflows.
   *
   * @param k - a count
   * @param parameters - the distribution's parameters
   */
  logCdf(k: number, ...parameters: Parameters): number;
  /**
   * Natural logarithm of `sf`, good where `sf` itself underflows.
   *
   * @param k - a count
   * @param parameters - the distribution's parameters
   */
  logSf(k: number, ...parameters: Parameters): number;
  /**
   * Smallest `k` with `cdf(k) >= p`, for `p` in `[0, 1]`.
   *
   * @param p - a probability
   * @param parameters - the distribution's parameters
   */
  quantile(p: number, ...parameters: Parameters): number;
  /**
   * Smallest `k` with `sf(k) <= p`, for `p` in `[0, 1]`: the inverse of `sf`.
   *
   * @param p - a probability
   * @param parameters - the distribution's parameters
   */
  isf(p: number, ...parameters: Parameters): number;
}
