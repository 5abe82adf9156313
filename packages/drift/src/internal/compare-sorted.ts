/** How two sorted samples differ. */
export interface SortedComparison {
  /** Greatest difference between the two distribution functions. */
  readonly d: number;
  /** Area between them, in the values' unit: the Wasserstein-1 distance. */
  readonly area: number;
}

/**
 * Kolmogorov-Smirnov's D and the Wasserstein-1 distance in one pass over two sorted samples.
 * `rowsA` and `rowsB` are the denominators of D: greater than the samples when missing values count as lying above all others.
 */
export function compareSorted(
  a: Float64Array,
  b: Float64Array,
  rowsA: number,
  rowsB: number,
): SortedComparison {
  const n = a.length;
  const m = b.length;
  let i = 0;
  let j = 0;
  let d = 0;
  let area = 0;
  let previous = 0;
  while (i < n || j < m) {
    const x = j >= m || (i < n && a[i]! <= b[j]!) ? a[i]! : b[j]!;
    if (i + j > 0) area += Math.abs(i / n - j / m) * (x - previous);
    while (i < n && a[i]! === x) i++;
    while (j < m && b[j]! === x) j++;
    const gap = Math.abs(i / rowsA - j / rowsB);
    if (gap > d) d = gap;
    previous = x;
  }
  return { d, area: n === 0 || m === 0 ? Number.NaN : area };
}
