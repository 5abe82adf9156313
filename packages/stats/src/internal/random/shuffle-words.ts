import { isBiased, scaled } from "./below.ts";

/**
 * Draws the first `count` words at random from all, in place: Fisher and Yates' shuffle, stopped early. The words behind
 * them are those left, in no particular order. xoshiro128** runs here on local numbers, which is three times as fast as
 * on its state in memory, and leaves the state where as many calls of `uint32` would have left it.
 */
export function shuffleWords(words: Uint32Array, count: number, state: Uint32Array): void {
  const n = words.length;
  let [s0, s1, s2, s3] = state as unknown as [number, number, number, number];
  for (let i = 0; i < count; i++) {
    const bound = n - i;
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
    const j = i + scaled(word, bound);
    const value = words[i]!;
    words[i] = words[j]!;
    words[j] = value;
  }
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
}
