import type { Queries } from "./queries.ts";

/** Area under the ROC curve of rows by falling score, ties shared, rescaled as McClish does below a rate of 1; 0 for rows of one kind. */
export function areaOfSorted(
  { relevance, score }: Queries,
  start: number,
  end: number,
  maxFpr: number,
): number {
  let positives = 0;
  for (let i = start; i < end; i++) positives += relevance[i];
  const negatives = end - start - positives;
  if (positives === 0 || negatives === 0) return 0;
  const stop = maxFpr * negatives;
  let area = 0;
  let tp = 0;
  let fp = 0;
  for (let i = start; i < end && fp < stop; ) {
    let height = 0;
    let width = 0;
    for (const tied = score[i]; i < end && score[i] === tied; i++) {
      height += relevance[i];
      width += 1 - relevance[i];
    }
    const used = Math.min(width, stop - fp);
    area += used * (tp + (width > 0 ? (height * used) / width : 0) / 2);
    tp += height;
    fp += width;
  }
  const share = area / (positives * negatives);
  if (maxFpr === 1) return share;
  const chance = maxFpr ** 2 / 2;
  return 0.5 * (1 + (share - chance) / (maxFpr - chance));
}
