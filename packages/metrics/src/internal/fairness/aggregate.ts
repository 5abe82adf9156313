import { InvalidInputError } from "@productizeml/stats";

/** The worst of the defined values, or their mean; `NaN` where none is. */
export function aggregate(
  caller: string,
  values: readonly number[],
  how: "worst-case" | "mean" | undefined,
  worst: (...values: number[]) => number,
): number {
  if (how !== undefined && how !== "worst-case" && how !== "mean") {
    throw new InvalidInputError("bad-option", `${caller} requires aggregate worst-case or mean, got ${how}`);
  }
  const defined = values.filter((value) => !Number.isNaN(value));
  if (defined.length === 0) return Number.NaN;
  if (how === "mean") return defined.reduce((sum, value) => sum + value, 0) / defined.length;
  return worst(...defined);
}
