import { requireInRange } from "@productizeml/stats";

/** Mean pinball loss. */
export function pinball(
  actual: Float64Array,
  predicted: ArrayLike<number>,
  weight: Float64Array | null,
  alpha: number,
): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < actual.length; i++) {
    const w = weight ? weight[i] : 1;
    const error = actual[i] - predicted[i];
    sum += w * (error >= 0 ? alpha * error : (alpha - 1) * error);
    total += w;
  }
  return sum / total;
}

/** The quantile that is predicted, which must be a share. */
export function checkedAlpha(caller: string, alpha = 0.5): number {
  requireInRange(caller, "alpha", alpha, 0, 1);
  return alpha;
}
