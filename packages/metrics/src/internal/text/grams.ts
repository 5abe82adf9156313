import { PairNames } from "./pair-names.ts";

/**
 * The n-grams of a hypothesis and its references, one order after another. Equal n-grams have equal names, counted from 0.
 * One object serves any number of segments.
 */
export class Grams {
  readonly #pairs = new PairNames();
  #tokens: readonly Int32Array[] = [];
  #names: Int32Array[] = [];
  #order = 0;
  #count = new Int32Array(1024);
  #allowed = new Int32Array(1024);

  /** Takes the tokens of the hypothesis first, then those of each reference, and stands at n-grams of one token. */
  start(sequences: readonly Int32Array[]): void {
    this.#tokens = sequences;
    this.#names = sequences.map((sequence) => new Int32Array(sequence.length));
    this.#order = 1;
    this.#pairs.clear();
    sequences.forEach((sequence, s) => {
      const names = this.#names[s];
      for (let i = 0; i < sequence.length; i++) names[i] = this.#pairs.nameOf(sequence[i], -1);
    });
    this.#reserve();
  }

  /** Goes on to n-grams of one token more. */
  grow(): void {
    this.#pairs.clear();
    for (let s = 0; s < this.#names.length; s++) {
      const tokens = this.#tokens[s];
      const names = this.#names[s];
      const n = Math.max(tokens.length - this.#order, 0);
      for (let i = 0; i < n; i++) names[i] = this.#pairs.nameOf(names[i], tokens[i + this.#order]);
    }
    this.#order++;
    this.#reserve();
  }

  /** How many n-grams a sequence has. */
  total(sequence: number): number {
    return Math.max(this.#tokens[sequence].length - this.#order + 1, 0);
  }

  /** How many n-grams of the hypothesis one reference has too, each as often as both have it. */
  matches(reference: number): number {
    const count = this.#count;
    const names = this.#names[reference];
    const total = this.total(reference);
    for (let i = 0; i < total; i++) count[names[i]]++;
    const matched = this.#take(count);
    for (let i = 0; i < total; i++) count[names[i]] = 0;
    return matched;
  }

  /** The same against all references at once: an n-gram counts as often as the reference has it that has it most. */
  matchesOfAny(): number {
    const references = this.#names.length - 1;
    if (references === 1) return this.matches(1);
    const count = this.#count;
    const allowed = this.#allowed;
    for (let r = 1; r <= references; r++) {
      const names = this.#names[r];
      const total = this.total(r);
      for (let i = 0; i < total; i++) {
        const name = names[i];
        if (++count[name] > allowed[name]) allowed[name] = count[name];
      }
      for (let i = 0; i < total; i++) count[names[i]] = 0;
    }
    const matched = this.#take(allowed);
    allowed.fill(0, 0, this.#pairs.size);
    return matched;
  }

  #take(left: Int32Array): number {
    const names = this.#names[0];
    const total = this.total(0);
    let matched = 0;
    for (let i = 0; i < total; i++) {
      if (left[names[i]] > 0) {
        left[names[i]]--;
        matched++;
      }
    }
    return matched;
  }

  #reserve(): void {
    const { size } = this.#pairs;
    if (size <= this.#count.length) return;
    this.#count = new Int32Array(2 * size);
    this.#allowed = new Int32Array(2 * size);
  }
}
