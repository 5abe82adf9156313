import { InvalidInputError } from "@productizeml/stats";
import type { Classes } from "./classes.ts";
import { type FoldOptions, foldCount } from "./fold-options.ts";

/** Checks that `y` holds labels, in some class as many as there are folds. */
export function checkLabels(caller: string, { counts, categories }: Classes, options: FoldOptions): void {
  const continuous = categories.find((each) => typeof each === "number" && !Number.isInteger(each));
  if (continuous !== undefined) {
    throw new InvalidInputError(
      "bad-column",
      `${caller} requires labels in y, got the number ${String(continuous)}`,
    );
  }
  const largest = counts.reduce((a, b) => Math.max(a, b), 0);
  foldCount(caller, options, largest, "rows in some class");
}
