/** Points of a function, ascending in `x`. */
export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly outOfBounds: "nan" | "clip";
}

/** The function at each value: linear between its points; a single point is a constant. */
export function interpolate({ x, y, outOfBounds }: Points, values: Float64Array): Float64Array {
  const result = new Float64Array(values.length);
  const last = x.length - 1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (last === 0) result[i] = y[0];
    else if (outOfBounds === "nan" && (value < x[0] || value > x[last])) result[i] = Number.NaN;
    else if (value <= x[0]) result[i] = y[0];
    else if (value >= x[last]) result[i] = y[last];
    else result[i] = between(x, y, value);
  }
  return result;
}

function between(x: ArrayLike<number>, y: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = x.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (x[middle] <= value) low = middle;
    else high = middle;
  }
  return y[low] + ((y[high] - y[low]) * (value - x[low])) / (x[high] - x[low]);
}
