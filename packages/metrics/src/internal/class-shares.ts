import type { Targets } from "./binary.ts";

/** The share of each class that occurs, by weight. */
export function classShares({ classes, mark, n }: Targets, weight: Float64Array | null): Float64Array {
  let total = n;
  if (weight) {
    total = 0;
    for (let i = 0; i < n; i++) total += weight[i];
  }
  return Float64Array.from(classes, (label) => {
    const marked = mark(label);
    let sum = 0;
    for (let i = 0; i < n; i++) sum += weight ? weight[i] * marked[i] : marked[i];
    return sum / total;
  });
}
