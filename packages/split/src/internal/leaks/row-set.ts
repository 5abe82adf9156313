/** Rows by their 128-bit digest: an open-addressed table, since a map of rows in JavaScript costs ten times as much. */
export class RowSet {
  readonly #words: Uint32Array;
  readonly #slots: Uint32Array;
  readonly #mask: number;

  /** The set of the given rows; `words` holds four words for each row of the table. */
  constructor(words: Uint32Array, rows: ArrayLike<number>) {
    const size = 2 ** Math.ceil(Math.log2(2 * rows.length + 1));
    this.#words = words;
    this.#slots = new Uint32Array(size);
    this.#mask = size - 1;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const slot = this.#find(row);
      if (this.#slots[slot] === 0) this.#slots[slot] = row + 1;
    }
  }

  /** Whether a row with the same digest is in the set. */
  has(row: number): boolean {
    return this.#slots[this.#find(row)] !== 0;
  }

  /** A row of the set with the same digest; -1 when there is none. */
  get(row: number): number {
    return (this.#slots[this.#find(row)] as number) - 1;
  }

  /** The slot that holds the row's digest, or the empty one where it belongs. */
  #find(row: number): number {
    const words = this.#words;
    const at = 4 * row;
    let slot = (words[at] as number) & this.#mask;
    for (;;) {
      const entry = this.#slots[slot] as number;
      if (entry === 0) return slot;
      const other = 4 * (entry - 1);
      if (
        words[other] === words[at] &&
        words[other + 1] === words[at + 1] &&
        words[other + 2] === words[at + 2] &&
        words[other + 3] === words[at + 3]
      ) {
        return slot;
      }
      slot = (slot + 1) & this.#mask;
    }
  }
}
