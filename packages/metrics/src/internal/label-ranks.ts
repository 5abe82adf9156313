import type { SortedRow } from "./row-sorter.ts";

/** Walks down the distinct scores of a sorted row of labels. */
export function forEachRank(
  { scores, values }: SortedRow,
  visit: (rank: {
    /** Columns with this score. */
    readonly tied: number;
    /** Labels with this score. */
    readonly labels: number;
    /** Columns with at least this score. */
    readonly above: number;
    /** Labels with at least this score. */
    readonly labelsAbove: number;
  }) => void,
): void {
  const n = scores.length;
  let labelsAbove = 0;
  for (let start = 0, above = 0; start < n; start = above) {
    let labels = 0;
    for (; above < n && scores[above] === scores[start]; above++) labels += values[above];
    labelsAbove += labels;
    visit({ tied: above - start, labels, above, labelsAbove });
  }
}
