import { InvalidInputError } from "@productizeml/stats";
import type { LabelKind } from "./label-column.ts";

/** The type of two columns together: numbers and booleans go together, strings only with strings. */
export function commonKind(caller: string, actual: LabelKind, predicted: LabelKind): LabelKind {
  if (actual === predicted) return actual;
  if (actual !== "string" && predicted !== "string") return "number";
  throw new InvalidInputError(
    "mixed-labels",
    `${caller} requires yTrue and yPred of one type, got ${actual}s and ${predicted}s`,
  );
}
