/**
 * Integral of a power of the gap between the distribution functions of two sorted samples: the gap itself (1) or its
 * square (2).
 */
export function cdfArea(reference: ArrayLike<number>, current: ArrayLike<number>, power: 1 | 2): number {
  const n = reference.length;
  const m = current.length;
  const step = 1 / (n * m);
  let area = 0;
  let previous = Math.min(reference[0]!, current[0]!);
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    const value = j >= m || (i < n && reference[i]! <= current[j]!) ? reference[i]! : current[j]!;
    const gap = Math.abs(i * m - j * n) * step;
    area += (power === 1 ? gap : gap * gap) * (value - previous);
    previous = value;
    while (i < n && reference[i] === value) i++;
    while (j < m && current[j] === value) j++;
  }
  return area;
}
