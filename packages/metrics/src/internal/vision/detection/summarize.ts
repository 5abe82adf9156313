import type { DetectionScores } from "../../../vision/mean-average-precision.ts";
import type { ClassTable } from "./score-classes.ts";

/** The twelve numbers of a COCO evaluation: means over the classes and overlaps that are defined. */
export function summarize(tables: readonly ClassTable[], thresholds: readonly number[]): DetectionScores {
  const count = thresholds.length;
  const ofArea = (pick: (table: ClassTable) => Float64Array, area: number) =>
    mean(tables.map((table) => pick(table).subarray(area * count, (area + 1) * count)));
  const precision = (area: number) => ofArea((table) => table.precision, area);
  const recall = (area: number) => ofArea((table) => table.recall, area);
  const at = (threshold: number) => {
    const index = thresholds.indexOf(threshold);
    return index < 0 ? Number.NaN : mean(tables.map((table) => table.precision.subarray(index, index + 1)));
  };
  return {
    map: precision(0),
    map50: at(0.5),
    map75: at(0.75),
    mapSmall: precision(1),
    mapMedium: precision(2),
    mapLarge: precision(3),
    mar1: mean(tables.map((table) => table.recallOf1)),
    mar10: mean(tables.map((table) => table.recallOf10)),
    mar: recall(0),
    marSmall: recall(1),
    marMedium: recall(2),
    marLarge: recall(3),
  };
}

/** Mean of all values that are defined. */
function mean(parts: readonly Float64Array[]): number {
  let sum = 0;
  let count = 0;
  for (const part of parts) {
    for (const value of part) {
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
  }
  return count === 0 ? Number.NaN : sum / count;
}
