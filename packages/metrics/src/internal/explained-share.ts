import type { UndefinedOption } from "../undefined.ts";

/** Option of the measures that compare a loss with the one of the best constant. */
interface ExplainedOptions extends UndefinedOption {
  readonly forceFinite?: boolean;
}

/** What a loss leaves of the loss of the best constant, from 1; for a constant target 1 if nothing is lost, else 0. */
export function explainedShare(
  metric: string,
  loss: number,
  ofConstant: number,
  options: ExplainedOptions,
): number {
  if (ofConstant !== 0) return 1 - loss / ofConstant;
  const value = options.forceFinite === false ? 1 - loss / ofConstant : loss === 0 ? 1 : 0;
  options.onUndefined?.({ metric, reason: "the target is constant", value });
  return value;
}

/** A target of one row, of which nothing can be explained. */
export function tooFewRows(metric: string, options: UndefinedOption): number {
  options.onUndefined?.({ metric, reason: "fewer than 2 rows", value: Number.NaN });
  return Number.NaN;
}
