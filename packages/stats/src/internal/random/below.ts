// Bounded integers without bias and without a division: the high word of a random word times the bound (Lemire 2019,
// https://doi.org/10.1145/3230636). A low word under `2^32 mod bound` is thrown away; it is computed only when it may matter.

const WORD = 4294967296;
/** Bounds up to this one times a word are whole numbers that a double holds. */
const EXACT = 2097152;

/** Whether the word must be thrown away for this bound, in [1, 2^32]. */
export function isBiased(word: number, bound: number): boolean {
  const low = Math.imul(word, bound) >>> 0;
  return low < bound && low < WORD % bound;
}

/** The high word of the product of a word and a bound: an integer in `[0, bound)`. */
export function scaled(word: number, bound: number): number {
  if (bound <= EXACT) return Math.floor((word * bound) / WORD);
  const low = Math.floor(((word & 0xffff) * bound) / 65536);
  return Math.floor(((word >>> 16) * bound + low) / 65536);
}
