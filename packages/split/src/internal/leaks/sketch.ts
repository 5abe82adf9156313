/**
 * MinHash values of a set, `size` of them: for two sets each agrees with a chance that is their Jaccard similarity.
 *
 * Every token is hashed once a round and falls into one place; rounds go on until no place is empty, which takes a few where
 * plain MinHash takes as many as there are places, with the same chances (Dahlgaard, Knudsen and Thorup 2017, "Fast similarity
 * sketching", https://arxiv.org/abs/1704.04370).
 */
export class Sketcher {
  /** The values of the set last sketched. */
  readonly values: Int32Array;
  readonly #rounds: Int32Array;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
    this.values = new Int32Array(size);
    this.#rounds = new Int32Array(size);
  }

  /** Sketches the first `count` tokens, at least one; a token that comes twice counts once. */
  sketch(tokens: Uint32Array, count: number): void {
    const size = this.#size;
    // The round in which each place was filled, from 1; it takes nothing in later ones.
    const rounds = this.#rounds.fill(0);
    const { values } = this;
    let empty = size;
    for (let round = 1; empty > 0; round++) {
      const seed = Math.imul(round, 0x9e3779b1);
      // After as many rounds as there are places every token falls into one place a round, so that none stays empty.
      const fixed = (round - size - 1) | 0;
      for (let i = 0; i < count; i++) {
        const hash = mix(tokens[i] as number, seed);
        const place = fixed >= 0 ? fixed : ((hash >>> 16) * size) >>> 16;
        const filled = rounds[place] as number;
        if (filled === 0) {
          rounds[place] = round;
          values[place] = hash;
          empty--;
        } else if (filled === round && hash < (values[place] as number)) values[place] = hash;
      }
    }
  }
}

/** One number, not 0, for each band of `rows` values: bands of two sets agree if all their values do, but by chance. */
export function bandKeys(
  values: Int32Array,
  rows: number,
  out: Uint32Array,
  at: number,
  stride: number,
): void {
  const bands = values.length / rows;
  for (let band = 0; band < bands; band++) {
    let key = 0;
    for (let i = band * rows; i < (band + 1) * rows; i++) key = mix(values[i] as number, key);
    out[at + band * stride] = key === 0 ? 1 : key;
  }
}

/** The chance that sets of this similarity agree in one of the bands at least. */
export function detection(similarity: number, bands: number, rows: number): number {
  return 1 - (1 - similarity ** rows) ** bands;
}

function mix(value: number, seed: number): number {
  let h = value ^ seed;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ seed, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
