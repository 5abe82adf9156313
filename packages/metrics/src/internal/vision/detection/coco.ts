/** Overlaps from 0.5 to 0.95, with the rounding of `numpy.linspace`. */
export function cocoThresholds(): number[] {
  const step = (0.95 - 0.5) / 9;
  return Array.from({ length: 10 }, (_, i) => (i === 9 ? 0.95 : i * step + 0.5));
}

/** Areas of all, small, medium and large objects, ends included. */
export const AREAS: readonly (readonly [number, number])[] = [
  [0, 1e10],
  [0, 32 ** 2],
  [32 ** 2, 96 ** 2],
  [96 ** 2, 1e10],
];

/** How many recalls from 0 to 1 the precision is averaged over. */
export const RECALLS = 101;
