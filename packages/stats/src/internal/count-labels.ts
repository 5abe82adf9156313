import { type Column, isDictionary, type Label, readLabels } from "../table.ts";

/** Counts of two samples over the labels that occur in either, one sample after the other. */
export interface LabelCounts {
  readonly categories: Label[];
  readonly counts: Float64Array;
}

export function countLabels(reference: Column, current: Column): LabelCounts {
  const positions = new Map<Label, number>();
  const tallies = [tally(reference, positions), tally(current, positions)];
  const categories = [...positions.keys()];
  const counts = new Float64Array(2 * categories.length);
  tallies.forEach((each, sample) => {
    each.forEach((count, position) => {
      counts[sample * categories.length + position] = count;
    });
  });
  return { categories, counts };
}

/** Counts by position; labels not seen before get the next one. */
function tally(column: Column, positions: Map<Label, number>): number[] {
  const counts: number[] = [];
  const add = (label: Label, count: number): void => {
    let position = positions.get(label);
    if (position === undefined) {
      position = positions.size;
      positions.set(label, position);
    }
    counts[position] = (counts[position] ?? 0) + count;
  };
  if (isDictionary(column)) {
    const { codes, categories } = column;
    const byCode = new Float64Array(categories.length + 1);
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i]!;
      byCode[code >= 0 && code < categories.length ? code : categories.length]!++;
    }
    byCode.forEach((count, code) => {
      if (count > 0) add(categories[code] ?? null, count);
    });
  } else for (const label of readLabels(column)) add(label, 1);
  return counts;
}
