/** Most points that a curve is drawn with. */
const MOST = 1000;

/**
 * The rows of a curve that its picture needs: as few as leave every other point within a fraction of a pixel of the line through
 * them (Ramer, Douglas and Peucker). Corners stay; points that are not finite break the curve and go.
 */
export function thin(x: ArrayLike<number>, y: ArrayLike<number>): number[] {
  let rows: number[] = [];
  for (let i = 0; i < x.length; i++) if (Number.isFinite(x[i]) && Number.isFinite(y[i])) rows.push(i);
  const [width, height] = [extent(rows, x), extent(rows, y)];
  for (let tolerance = 1 / 2000; ; tolerance *= 2) {
    rows = simplified(rows, x, y, width, height, tolerance);
    if (rows.length <= MOST) return rows;
  }
}

function extent(rows: readonly number[], values: ArrayLike<number>): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    low = Math.min(low, values[row]);
    high = Math.max(high, values[row]);
  }
  return high > low ? high - low : 1;
}

function simplified(
  rows: readonly number[],
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  width: number,
  height: number,
  tolerance: number,
): number[] {
  if (rows.length < 3) return [...rows];
  const keep = new Uint8Array(rows.length);
  keep[0] = keep[rows.length - 1] = 1;
  const open: [number, number][] = [[0, rows.length - 1]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [start, end] = part;
    const dx = (x[rows[end]] - x[rows[start]]) / width;
    const dy = (y[rows[end]] - y[rows[start]]) / height;
    const length = Math.hypot(dx, dy);
    let worst = tolerance;
    let at = -1;
    for (let i = start + 1; i < end; i++) {
      const ax = (x[rows[i]] - x[rows[start]]) / width;
      const ay = (y[rows[i]] - y[rows[start]]) / height;
      const away = length > 0 ? Math.abs(ax * dy - ay * dx) / length : Math.hypot(ax, ay);
      if (away > worst) {
        worst = away;
        at = i;
      }
    }
    if (at < 0) continue;
    keep[at] = 1;
    open.push([start, at], [at, end]);
  }
  return rows.filter((_, i) => keep[i] === 1);
}
