import { EARTH_RADIUS, type Positions } from "./coordinates.ts";

/** Finds rows that lie within a distance of others. */
export interface Reach {
  /** Marks with 1 each row of the table that lies within the distance of one of `rows`. */
  readonly near: (rows: Uint32Array) => Uint8Array;
}

/** Rows within `distance`: units on the plane; on the Earth kilometres along its surface (haversine). */
export function reachOf(positions: Positions, distance: number): Reach {
  return positions.round
    ? reachIn(onSphere(positions), 3, 2 * Math.sin(Math.min(distance / EARTH_RADIUS, Math.PI) / 2))
    : reachIn(onPlane(positions), 2, distance);
}

function onPlane({ across, up }: Positions): Float64Array {
  const points = new Float64Array(2 * up.length);
  for (let row = 0; row < up.length; row++) {
    points[2 * row] = across[row] as number;
    points[2 * row + 1] = up[row] as number;
  }
  return points;
}

/** Points of the unit sphere: what is near along its surface is near through it. */
function onSphere({ across, up }: Positions): Float64Array {
  const points = new Float64Array(3 * up.length);
  for (let row = 0; row < up.length; row++) {
    const latitude = ((up[row] as number) * Math.PI) / 180;
    const longitude = ((across[row] as number) * Math.PI) / 180;
    points[3 * row] = Math.cos(latitude) * Math.cos(longitude);
    points[3 * row + 1] = Math.cos(latitude) * Math.sin(longitude);
    points[3 * row + 2] = Math.sin(latitude);
  }
  return points;
}

/** Points hashed by the cell of a grid as wide as the distance, so that only the cells around one are looked into. */
function reachIn(points: Float64Array, dims: number, distance: number): Reach {
  const n = points.length / dims;
  const bits = Math.max(4, Math.ceil(Math.log2(n + 1)));
  const cells = Int32Array.from(points, (value) => Math.floor(value / distance));
  const offsets = around(dims);
  const squared = distance * distance;
  const slotOf = (at: number, offset: Int32Array): number => {
    let hash = 0;
    for (let d = 0; d < dims; d++) {
      hash = Math.imul(hash ^ ((cells[at + d] as number) + (offset[d] as number)), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash >>> (32 - bits);
  };
  const here = new Int32Array(dims);

  const near = (rows: Uint32Array): Uint8Array => {
    const heads = new Int32Array(2 ** bits).fill(-1);
    const next = new Int32Array(n);
    for (const row of rows) {
      const slot = slotOf(row * dims, here);
      next[row] = heads[slot] as number;
      heads[slot] = row;
    }
    const touches = (row: number): boolean => {
      for (const offset of offsets) {
        for (
          let other = heads[slotOf(row * dims, offset)] as number;
          other >= 0;
          other = next[other] as number
        ) {
          let sum = 0;
          for (let d = 0; d < dims; d++) {
            const gap = (points[row * dims + d] as number) - (points[other * dims + d] as number);
            sum += gap * gap;
          }
          if (sum <= squared) return true;
        }
      }
      return false;
    };
    return Uint8Array.from({ length: n }, (_, row) => (touches(row) ? 1 : 0));
  };
  return { near };
}

/** All steps of -1, 0 or 1 in each dimension. */
function around(dims: number): Int32Array[] {
  return Array.from({ length: 3 ** dims }, (_, at) =>
    Int32Array.from({ length: dims }, (_, d) => (Math.floor(at / 3 ** d) % 3) - 1),
  );
}
