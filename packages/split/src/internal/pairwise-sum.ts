/** The sum of `n` numbers from `start` on, added in the order in which NumPy adds contiguous ones, bit for bit. */
export function pairwiseSum(values: Float64Array, start: number, n: number): number {
  if (n < 8) {
    let sum = 0;
    for (let i = start; i < start + n; i++) sum += values[i] as number;
    return sum;
  }
  if (n > 128) {
    const half = Math.floor(n / 16) * 8;
    return pairwiseSum(values, start, half) + pairwiseSum(values, start + half, n - half);
  }
  const lanes = values.slice(start, start + 8);
  const whole = n - (n % 8);
  for (let i = 8; i < whole; i++) lanes[i % 8]! += values[start + i] as number;
  const [a, b, c, d, e, f, g, h] = lanes as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  let sum = a + b + (c + d) + (e + f + (g + h));
  for (let i = whole; i < n; i++) sum += values[start + i] as number;
  return sum;
}
