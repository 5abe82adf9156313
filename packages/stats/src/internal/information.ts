import type { CrossTable } from "./cross-table.ts";

/** Mutual information of the rows and columns of a table of counts, in nats. */
export function informationOf({ data, rows, cols, total, rowSums, colSums }: CrossTable): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      const count = data[i * cols + j]!;
      if (count > 0) sum += count * Math.log((count * total) / (rowSums[i]! * colSums[j]!));
    }
  }
  return Math.max(0, sum / total);
}

/** Entropy of counts, in nats. */
export function entropyOf(counts: Float64Array, total: number): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i]! * Math.log(total / counts[i]!);
  return sum / total;
}
