import { InvalidInputError } from "@productizeml/stats";
import type { BinSums } from "./bins.ts";

/** How the bins' gaps are combined. */
export type GapNorm = "l1" | "l2" | "max";

/** Refuses another norm, and `debias` of another than l2. */
export function checkNorm(caller: string, norm: string, debias: boolean): void {
  if (!["l1", "l2", "max"].includes(norm)) {
    throw new InvalidInputError("bad-option", `${caller} requires norm l1, l2 or max, got ${norm}`);
  }
  if (debias && norm !== "l2") {
    throw new InvalidInputError("bad-option", `${caller} requires norm l2 for debias, got ${norm}`);
  }
}

/** The bins' gaps between what was predicted and what happened, in one number. */
export function combineGaps({ total, predicted, observed }: BinSums, norm: GapNorm, debias: boolean): number {
  let all = 0;
  let sum = 0;
  let greatest = 0;
  for (let bin = 0; bin < total.length; bin++) {
    const rows = total[bin];
    if (rows === 0) continue;
    const share = observed[bin] / rows;
    const gap = Math.abs(share - predicted[bin] / rows);
    const chance = debias && rows > 1 ? (share * (1 - share)) / (rows - 1) : 0;
    all += rows;
    sum += rows * (norm === "l2" ? gap * gap - chance : gap);
    greatest = Math.max(greatest, gap);
  }
  if (norm === "max") return greatest;
  return norm === "l1" ? sum / all : Math.sqrt(Math.max(0, sum / all));
}
