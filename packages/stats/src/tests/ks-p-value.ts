import { exactKsPValue, gcd } from "../internal/ks/exact.ts";
import { kolmogorovSf } from "../internal/ks/kolmogorov.ts";
import { requireInRange, requireInteger, requireOption } from "../require.ts";
import { type Alternative, readAlternative } from "./alternative.ts";

/** Largest sample for which `auto` is exact. */
const AUTO_LIMIT = 10_000;
const INT32_MAX = 2_147_483_647;

/** How a p-value is computed: `auto` is exact for samples of up to 10,000, asymptotic beyond. */
export type KsMethod = "auto" | "exact" | "asymptotic";

/** Options of {@link ksPValue} and {@link ksTest}. */
export interface KsOptions {
  /**
   * How the p-value is computed.
   *
   * @defaultValue "auto"
   */
  readonly method?: KsMethod;
  /**
   * What counts as a difference: any; that the reference's distribution function lies below the current one somewhere
   * (`less`), so that its values tend to be greater; or that it lies above (`greater`).
   *
   * @defaultValue "two-sided"
   */
  readonly alternative?: Alternative;
}

/** A p-value and how it was computed. */
export interface KsPValue {
  /** Probability of a statistic at least as large when both samples come from one continuous distribution. */
  readonly pValue: number;
  /** How it was computed. */
  readonly method: "exact" | "asymptotic";
}

/**
 * P-value of a two-sample Kolmogorov-Smirnov statistic that is known already, say from a query or from histograms.
 *
 * @param statistic - greatest difference of the two distribution functions, in `[0, 1]`
 * @param referenceSize - length of the reference sample
 * @param currentSize - length of the current sample
 * @param options - method and alternative
 * @returns the p-value in `[0, 1]` and the method used; `exact` becomes asymptotic where the least common multiple of the
 *   sizes passes 2^31; `NaN` for the asymptotic value of two samples of one
 * @throws InvalidInputError `out-of-range`, `bad-option`
 * @example
 * ksPValue(0.5, 4, 4).pValue; // 0.7714285714285715
 * @see scipy.stats.ks_2samp. One difference: where SciPy's count of one-sided paths overflows (n + m above about 1,000) it
 *   falls back to the asymptotic formula; here it stays exact.
 */
export function ksPValue(
  statistic: number,
  referenceSize: number,
  currentSize: number,
  options: KsOptions = {},
): KsPValue {
  requireInRange("ksPValue", "statistic", statistic, 0, 1);
  requireInteger("ksPValue", "referenceSize", referenceSize, 1);
  requireInteger("ksPValue", "currentSize", currentSize, 1);
  return ksPValueFor("ksPValue", statistic, referenceSize, currentSize, options);
}

/** {@link ksPValue} of arguments that are known to be good, with options that are not. */
export function ksPValueFor(caller: string, d: number, n: number, m: number, options: KsOptions): KsPValue {
  const { method = "auto" } = options;
  requireOption(caller, "method", method, ["auto", "exact", "asymptotic"]);
  const twoSided = readAlternative(caller, options.alternative) === "two-sided";
  const divisor = gcd(n, m);
  const exact =
    method === "auto"
      ? Math.max(n, m) <= AUTO_LIMIT
      : method === "exact" && n / divisor < INT32_MAX / (m / divisor);
  if (!exact) return { pValue: asymptotic(d, n, m, twoSided), method: "asymptotic" };
  const h = Math.round(d * (n / divisor) * m);
  return { pValue: Math.min(1, exactKsPValue(n, m, h, twoSided)), method: "exact" };
}

function asymptotic(d: number, n1: number, n2: number, twoSided: boolean): number {
  const m = Math.max(n1, n2);
  const n = Math.min(n1, n2);
  const effective = (m * n) / (m + n);
  if (twoSided) return kolmogorovSf(roundHalfEven(effective), d);
  // Hodges' approximation 5.3
  const z = Math.sqrt(effective) * d;
  return Math.min(1, Math.exp(-2 * z * z - (2 * z * (m + 2 * n)) / Math.sqrt(m * n * (m + n)) / 3));
}

function roundHalfEven(x: number): number {
  const rounded = Math.round(x);
  return rounded - x === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}
