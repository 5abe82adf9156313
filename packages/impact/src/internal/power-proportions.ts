import { normal } from "@productizeml/stats";

/** What a test is to show about the treatment. */
export type Alternative = "two-sided" | "less" | "greater";

/** How the power of a comparison of proportions is computed. */
export type PowerMethod = "z-test" | "arcsine";

/** A whole plan: both proportions, units of the control arm, significance level. */
export interface Plan {
  readonly control: number;
  readonly treatment: number;
  readonly size: number;
  readonly alpha: number;
}

/** Probability that the test rejects equality. */
export function powerOf(
  { control, treatment, size, alpha }: Plan,
  ratio: number,
  alternative: Alternative,
  method: PowerMethod,
): number {
  const { shift, scale } =
    method === "arcsine" ? arcsine(control, treatment, ratio) : zTest(control, treatment, ratio);
  const distance = shift * Math.sqrt(size);
  const critical = scale * normal.isf(alternative === "two-sided" ? alpha / 2 : alpha);
  const above = alternative === "less" ? 0 : normal.sf(critical - distance);
  const below = alternative === "greater" ? 0 : normal.cdf(-critical - distance);
  return above + below;
}

/** How far one unit of the control arm moves the statistic, and the critical value's scale, in deviations under the alternative. */
interface Shift {
  readonly shift: number;
  readonly scale: number;
}

function arcsine(control: number, treatment: number, ratio: number): Shift {
  const h = 2 * Math.asin(Math.sqrt(treatment)) - 2 * Math.asin(Math.sqrt(control));
  return { shift: h * Math.sqrt(ratio / (1 + ratio)), scale: 1 };
}

function zTest(control: number, treatment: number, ratio: number): Shift {
  const pooled = (control + treatment * ratio) / (1 + ratio);
  const underNull = Math.sqrt(pooled * (1 - pooled) * (1 + 1 / ratio));
  const underAlternative = Math.sqrt(control * (1 - control) + (treatment * (1 - treatment)) / ratio);
  return { shift: (treatment - control) / underAlternative, scale: underNull / underAlternative };
}
