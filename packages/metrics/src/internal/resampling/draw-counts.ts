import type { Rng } from "@productizeml/stats";

/**
 * Makes a function that draws as many rows with replacement as there are, and says how often each was drawn: multinomial (up to 2^-32),
 * at a quarter of a random word a row and without a jump in memory.
 *
 * Poisson numbers are multinomial given their sum; rows are added or taken back at random until the sum is right.
 */
export function countDrawer(rng: Rng): (counts: Float64Array) => void {
  const { upTo, ofByte } = poissonTable();
  /** The number of a byte that further bits must decide. */
  const refine = (byte: number): number => {
    const word = byte * 2 ** 24 + (rng.uint32() >>> 8);
    let count = 0;
    while (word > upTo[count]) count++;
    return count;
  };
  return (counts) => {
    const n = counts.length;
    let sum = 0;
    let word = 0;
    for (let i = 0; i < n; i++) {
      word = (i & 3) === 0 ? rng.uint32() : word >>> 8;
      const known = ofByte[word & 255];
      const count = known < 0 ? refine(word & 255) : known;
      counts[i] = count;
      sum += count;
    }
    for (; sum < n; sum++) counts[rng.integer(0, n)]++;
    if (sum > n) takeBack(rng, counts, sum - n);
  };
}

/** Takes single draws back, each as likely as any other: rows are tried at random and kept by how often they were drawn. */
function takeBack(rng: Rng, counts: Float64Array, draws: number): void {
  let most = 0;
  for (let i = 0; i < counts.length; i++) most = Math.max(most, counts[i]);
  for (let left = draws; left > 0; ) {
    const row = rng.integer(0, counts.length);
    if (rng.integer(0, most) >= counts[row]) continue;
    counts[row]--;
    left--;
  }
}

interface PoissonTable {
  /** Largest word of 32 bits that stands for at most 0, 1, 2, ... */
  readonly upTo: Float64Array;
  /** The number that all words with this first byte stand for, or -1 where they differ. */
  readonly ofByte: Int8Array;
}

/** Words of 32 bits as Poisson numbers of mean 1. */
function poissonTable(): PoissonTable {
  const upTo: number[] = [];
  let share = 0.36787944117144233;
  for (let k = 0, sum = 0; upTo[k - 1] !== 2 ** 32 - 1; k++) {
    sum += share;
    share /= k + 1;
    upTo.push(Math.round(sum * 2 ** 32) - 1);
  }
  const countOf = (word: number) => upTo.findIndex((last) => word <= last);
  const ofByte = Int8Array.from({ length: 256 }, (_, byte) => {
    const count = countOf(byte * 2 ** 24);
    return count === countOf((byte + 1) * 2 ** 24 - 1) ? count : -1;
  });
  return { upTo: Float64Array.from(upTo), ofByte };
}
