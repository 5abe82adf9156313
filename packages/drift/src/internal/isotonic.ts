import { sortRows } from "@productizeml/stats";

/** A non-decreasing function through points, linear between them and constant beyond. */
export interface IsotonicFit {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Least-squares fit of a non-decreasing function by pooling adjacent violators; equal `x` share one point. */
export function fitIsotonic(x: ArrayLike<number>, y: ArrayLike<number>): IsotonicFit {
  const { values, rows } = sortRows(x);
  const n = values.length;
  const start = new Float64Array(n);
  const end = new Float64Array(n);
  const mean = new Float64Array(n);
  const weight = new Float64Array(n);
  let blocks = 0;
  for (let i = 0; i < n; ) {
    const value = values[i]!;
    let sum = 0;
    let count = 0;
    for (; i < n && values[i] === value; i++, count++) sum += y[rows[i]!]!;
    start[blocks] = value;
    end[blocks] = value;
    mean[blocks] = sum / count;
    weight[blocks] = count;
    blocks++;
    while (blocks > 1 && mean[blocks - 2]! >= mean[blocks - 1]!) {
      const both = weight[blocks - 2]! + weight[blocks - 1]!;
      mean[blocks - 2] =
        (mean[blocks - 2]! * weight[blocks - 2]! + mean[blocks - 1]! * weight[blocks - 1]!) / both;
      weight[blocks - 2] = both;
      end[blocks - 2] = end[blocks - 1]!;
      blocks--;
    }
  }
  const points = { x: new Float64Array(2 * blocks), y: new Float64Array(2 * blocks) };
  let used = 0;
  for (let b = 0; b < blocks; b++) {
    for (const edge of start[b] === end[b] ? [start[b]!] : [start[b]!, end[b]!]) {
      points.x[used] = edge;
      points.y[used] = mean[b]!;
      used++;
    }
  }
  return { x: points.x.subarray(0, used), y: points.y.subarray(0, used) };
}

/** The fitted function at each value. */
export function predictIsotonic({ x, y }: IsotonicFit, values: ArrayLike<number>): Float64Array {
  const predicted = new Float64Array(values.length);
  const last = x.length - 1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value <= x[0]!) predicted[i] = y[0]!;
    else if (value >= x[last]!) predicted[i] = y[last]!;
    else {
      let low = 0;
      let high = last;
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if (x[middle]! <= value) low = middle;
        else high = middle;
      }
      predicted[i] = y[low]! + ((y[high]! - y[low]!) * (value - x[low]!)) / (x[high]! - x[low]!);
    }
  }
  return predicted;
}
