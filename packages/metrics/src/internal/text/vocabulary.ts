/** Numbers words by the order in which they first come, from 0. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  encode(words: readonly string[]): Int32Array {
    const codes = new Int32Array(words.length);
    for (let i = 0; i < words.length; i++) {
      let code = this.#numbers.get(words[i]);
      if (code === undefined) {
        code = this.#numbers.size;
        this.#numbers.set(words[i], code);
      }
      codes[i] = code;
    }
    return codes;
  }
}
