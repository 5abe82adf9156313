import { argsort } from "../argsort.ts";
import { requireInRange, requireOption } from "../require.ts";

/** How p-values are adjusted for their number: statsmodels' names. */
export type PValueAdjustment = "bonferroni" | "sidak" | "holm" | "simes-hochberg" | "fdr_bh" | "fdr_by";

const METHODS: readonly PValueAdjustment[] = [
  "bonferroni",
  "sidak",
  "holm",
  "simes-hochberg",
  "fdr_bh",
  "fdr_by",
];

/**
 * P-values adjusted for having looked at several: rejecting those of at most alpha then keeps the chance of any false
 * alarm (Bonferroni, Šidák, Holm, Hochberg) or the share of false ones among the alarms (Benjamini and Hochberg,
 * Benjamini and Yekutieli) below alpha.
 *
 * @param pValues - p-values in `[0, 1]`, in any order
 * @param method - `holm` and `bonferroni` hold always; `sidak`, `simes-hochberg` and `fdr_bh` for independent or positively
 *   dependent tests; `fdr_by` always
 * @returns adjusted p-values in `[0, 1]`, in the given order
 * @throws InvalidInputError `out-of-range` for a p-value, `NaN` included; `bad-option`
 * @example
 * adjustPValues([0.01, 0.04, 0.03], "bonferroni"); // [0.03, 0.12, 0.09]
 * @see statsmodels.stats.multitest.multipletests
 */
export function adjustPValues(pValues: ArrayLike<number>, method: PValueAdjustment): Float64Array {
  requireOption("adjustPValues", "method", method, METHODS);
  const n = pValues.length;
  for (let i = 0; i < n; i++) requireInRange("adjustPValues", `pValues[${i}]`, pValues[i]!, 0, 1);
  const order = argsort(pValues);
  const harmonic = method === "fdr_by" ? harmonicNumber(n) : 1;
  const adjusted = new Float64Array(n);
  /** The adjusted value of the p-value of rank `i` from 0, before values are made monotone. */
  const factor = (i: number): number => {
    const p = pValues[order[i]!]!;
    switch (method) {
      case "bonferroni":
        return p * n;
      case "sidak":
        return -Math.expm1(n * Math.log1p(-p));
      case "holm":
      case "simes-hochberg":
        return p * (n - i);
      default:
        return (p * n * harmonic) / (i + 1);
    }
  };
  let running = 0;
  if (method === "bonferroni" || method === "sidak" || method === "holm") {
    for (let i = 0; i < n; i++) {
      running = Math.max(running, factor(i));
      adjusted[order[i]!] = Math.min(1, running);
    }
  } else {
    running = 1;
    for (let i = n - 1; i >= 0; i--) {
      running = Math.min(running, factor(i));
      adjusted[order[i]!] = running;
    }
  }
  return adjusted;
}

function harmonicNumber(n: number): number {
  let sum = 0;
  for (let i = n; i >= 1; i--) sum += 1 / i;
  return sum;
}
