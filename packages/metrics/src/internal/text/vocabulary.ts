import { wordBounds } from "./words.ts";

/** Numbers words by the order in which they first come, from 0. A hash table that is asked for parts of texts, so that none is cut out twice. */
export class Vocabulary {
  readonly #words: string[] = [];
  /** The hash of each word. */
  readonly #hashes: number[] = [];
  /** One more than the number of the word that a slot holds. */
  #slots = new Int32Array(1024);

  /** Number of words. */
  get size(): number {
    return this.#words.length;
  }

  /** The word of a number. */
  word(number: number): string {
    return this.#words[number];
  }

  /** The number of a word. */
  numberOf(word: string): number {
    return this.#numberOf(word, 0, word.length);
  }

  /** The numbers of a list of words. */
  encode(words: readonly string[]): Int32Array {
    return Int32Array.from(words, (word) => this.numberOf(word));
  }

  /** The words of a text, parted by white space. */
  encodeWords(text: string): Int32Array {
    return this.encodeParts(text, wordBounds(text));
  }

  /** The parts of a text, given where each starts and ends. */
  encodeParts(text: string, bounds: Int32Array): Int32Array {
    const numbers = new Int32Array(bounds.length >> 1);
    for (let k = 0; k < numbers.length; k++) {
      numbers[k] = this.#numberOf(text, bounds[2 * k], bounds[2 * k + 1]);
    }
    return numbers;
  }

  #numberOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5 | 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let held = this.#slots[slot]; held !== 0; held = this.#slots[slot]) {
      if (this.#hashes[held - 1] === hash && isPart(this.#words[held - 1], text, start, end)) return held - 1;
      slot = (slot + 1) & mask;
    }
    this.#words.push(text.slice(start, end));
    this.#hashes.push(hash);
    this.#slots[slot] = this.#words.length;
    if (2 * this.#words.length > this.#slots.length) this.#grow();
    return this.#words.length - 1;
  }

  #grow(): void {
    const mask = 2 * this.#slots.length - 1;
    this.#slots = new Int32Array(mask + 1);
    this.#hashes.forEach((hash, number) => {
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    });
  }
}

function isPart(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}
