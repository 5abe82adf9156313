import { EARTH_RADIUS, type Positions } from "./coordinates.ts";

/** Rows in the squares of a grid. Blocks are numbered row by row of the grid, upwards, from left to right; empty ones are not counted. */
export interface Blocks {
  /** The block of each row. */
  readonly ids: Int32Array;
  /** How many rows each block has. */
  readonly counts: Uint32Array;
  /** For each block whether its grid row and column add up to an odd number: the black squares. */
  readonly odd: Uint8Array;
}

/**
 * Puts rows into squares with sides of `size`: units on the plane, from the lowest coordinates on; on the Earth kilometres,
 * in bands from the South Pole, each cut into as many equal pieces as fit its middle.
 */
export function blocksOf({ across, up, round }: Positions, size: number): Blocks {
  const n = up.length;
  const bands = new Float64Array(n);
  const columns = new Float64Array(n);
  const height = round ? (size / EARTH_RADIUS) * (180 / Math.PI) : size;
  const left = round ? -180 : least(across);
  const bottom = round ? -90 : least(up);
  const last = Math.ceil(180 / height) - 1;
  for (let row = 0; row < n; row++) {
    const band = Math.floor(((up[row] as number) - bottom) / height);
    const offset = (across[row] as number) - left;
    if (round) {
      bands[row] = Math.min(band, last);
      const pieces = piecesOf(bands[row] as number, height);
      columns[row] = Math.floor((offset / 360) * pieces) % pieces;
    } else {
      bands[row] = band;
      columns[row] = Math.floor(offset / height);
    }
  }
  return numbered(bands, columns);
}

/** How many pieces of about equal sides the band around the Earth has. */
function piecesOf(band: number, height: number): number {
  const middle = Math.min(90, -90 + (band + 0.5) * height);
  return Math.max(1, Math.round((360 * Math.cos((middle * Math.PI) / 180)) / height));
}

function numbered(bands: Float64Array, columns: Float64Array): Blocks {
  const n = bands.length;
  const order = Uint32Array.from(bands.keys());
  order.sort(
    (a, b) => (bands[a] as number) - (bands[b] as number) || (columns[a] as number) - (columns[b] as number),
  );
  const ids = new Int32Array(n);
  const counts: number[] = [];
  const odd: number[] = [];
  for (let rank = 0; rank < n; rank++) {
    const row = order[rank] as number;
    const before = order[rank - 1];
    if (before === undefined || bands[before] !== bands[row] || columns[before] !== columns[row]) {
      counts.push(0);
      odd.push(((bands[row] as number) + (columns[row] as number)) & 1);
    }
    counts[counts.length - 1]!++;
    ids[row] = counts.length - 1;
  }
  return { ids, counts: Uint32Array.from(counts), odd: Uint8Array.from(odd) };
}

function least(values: ArrayLike<number>): number {
  let low = Infinity;
  for (let i = 0; i < values.length; i++) low = Math.min(low, values[i] as number);
  return low;
}
