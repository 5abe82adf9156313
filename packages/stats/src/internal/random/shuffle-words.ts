import { isBiased, scaled } from "./below.ts";

/** Positions that are drawn before the words at them are exchanged: so many words can be on their way from memory at a time. */
const BATCH = 256;

/**
 * Draws the first `count` words at random from all, in place: Fisher and Yates' shuffle, stopped early. The words behind
 * them are those left, in no particular order. xoshiro128** runs here on local numbers, which is three times as fast as
 * on its state in memory, and leaves the state where as many calls of `uint32` would have left it.
 */
export function shuffleWords(words: Uint32Array, count: number, state: Uint32Array): void {
  const n = words.length;
  const drawn = new Uint32Array(Math.min(BATCH, count));
  let [s0, s1, s2, s3] = Int32Array.from(state) as unknown as [number, number, number, number];
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from);
    for (let k = 0; k < size; k++) {
      const bound = n - from - k;
      let word: number;
      do {
        word = Math.imul(s1, 5);
        word = Math.imul((word << 7) | (word >>> 25), 9) >>> 0;
        const shifted = s1 << 9;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = (s3 << 11) | (s3 >>> 21);
      } while (isBiased(word, bound));
      drawn[k] = from + k + scaled(word, bound);
    }
    for (let k = 0; k < size; k++) {
      const i = from + k;
      const j = drawn[k]!;
      const value = words[i]!;
      words[i] = words[j]!;
      words[j] = value;
    }
  }
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
}
