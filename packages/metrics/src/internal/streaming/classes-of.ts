import type { Matrix } from "@productizeml/stats";
import type { ClassLabel } from "../../labels.ts";
import type { Numbers } from "../../numbers.ts";

/** The classes of all chunks, since a chunk need not have a row of each: those given, else 0 up to the number of columns. */
export function classesOf(
  labels: readonly ClassLabel[] | undefined,
  yProb: Numbers | Matrix,
): readonly ClassLabel[] {
  return labels ?? Array.from({ length: "cols" in yProb ? yProb.cols : 2 }, (_, label) => label);
}
