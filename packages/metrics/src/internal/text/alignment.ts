import type { EditCounts } from "../../text/word-edits.ts";

type Counting = { -readonly [Name in keyof EditCounts]: EditCounts[Name] };

/** Above this many bytes for a table of RapidFuzz's, a pair is divided first, so that memory stays linear. */
const TABLE_LIMIT = 1024 * 1024;

/**
 * Counts the edits of a shortest alignment: Levenshtein's table, 32 cells at a time (Myers 1999, Hyyrö 2003), and the way back through
 * it that RapidFuzz takes where several are as short. Tokens are integers below `alphabet`.
 */
export class Aligner {
  /** One more than the place of a token's bits, 0 for tokens that do not occur. */
  readonly #place: Int32Array;
  #bits = new Int32Array(1024);
  #blocks = 0;
  /** Where the table steps up, and where down, from one token of the reference to the next: a row for each of the other's tokens. */
  #up = new Int32Array(1024);
  #down = new Int32Array(1024);
  #totals: Counting = { hits: 0, substitutions: 0, deletions: 0, insertions: 0 };

  constructor(alphabet: number) {
    this.#place = new Int32Array(alphabet);
  }

  /** The edits that make the hypothesis of the reference. */
  count(reference: Int32Array, hypothesis: Int32Array): EditCounts {
    this.#totals = { hits: 0, substitutions: 0, deletions: 0, insertions: 0 };
    this.#align(reference, hypothesis, Number.POSITIVE_INFINITY);
    return this.#totals;
  }

  /** `limit` is known not to be exceeded by the distance. */
  #align(reference: Int32Array, hypothesis: Int32Array, limit: number): void {
    let start = 0;
    let n = reference.length;
    let m = hypothesis.length;
    while (start < n && start < m && reference[start] === hypothesis[start]) start++;
    while (start < n && start < m && reference[n - 1] === hypothesis[m - 1]) {
      n--;
      m--;
    }
    this.#totals.hits += start + reference.length - n;
    const s = reference.subarray(start, n);
    const t = hypothesis.subarray(start, m);
    if (s.length === 0 || t.length === 0) {
      this.#totals.insertions += t.length;
      this.#totals.deletions += s.length;
      return;
    }
    const band = Math.min(s.length, 2 * Math.min(limit, Math.max(s.length, t.length)) + 1);
    if ((2 * band * t.length) / 8 >= TABLE_LIMIT && s.length >= 65 && t.length >= 10) this.#divide(s, t);
    else this.#trace(s, t);
  }

  /** Hirschberg's way: the best place to cut the reference where the hypothesis is cut in the middle. */
  #divide(s: Int32Array, t: Int32Array): void {
    const half = t.length >> 1;
    const left = this.#lastRow(s, t.subarray(0, half));
    const right = this.#lastRow(s.toReversed(), t.subarray(half).toReversed());
    let cut = 1;
    for (let i = 1; i <= s.length; i++) {
      if (left[i] + right[s.length - i] < left[cut] + right[s.length - cut]) cut = i;
    }
    this.#align(s.subarray(0, cut), t.subarray(0, half), left[cut]);
    this.#align(s.subarray(cut), t.subarray(half), right[s.length - cut]);
  }

  /** The distance of all of `t` to each beginning of `s`. */
  #lastRow(s: Int32Array, t: Int32Array): Int32Array {
    this.#mark(s);
    this.#fill(t, false);
    this.#unmark(s);
    const row = new Int32Array(s.length + 1);
    row[0] = t.length;
    for (let i = 0; i < s.length; i++) {
      row[i + 1] = row[i] + bit(this.#up, 0, i) - bit(this.#down, 0, i);
    }
    return row;
  }

  #trace(s: Int32Array, t: Int32Array): void {
    this.#mark(s);
    this.#fill(t, true);
    this.#unmark(s);
    const totals = this.#totals;
    let column = s.length;
    let row = t.length;
    while (row > 0 && column > 0) {
      if (bit(this.#up, (row - 1) * this.#blocks, column - 1)) {
        totals.deletions++;
        column--;
        continue;
      }
      row--;
      if (row > 0 && bit(this.#down, (row - 1) * this.#blocks, column - 1)) {
        totals.insertions++;
        continue;
      }
      column--;
      if (s[column] === t[row]) totals.hits++;
      else totals.substitutions++;
    }
    totals.deletions += column;
    totals.insertions += row;
  }

  /** Sets down at which places of `s` each token stands. */
  #mark(s: Int32Array): void {
    this.#blocks = (s.length + 31) >>> 5;
    let places = 0;
    for (let i = 0; i < s.length; i++) {
      if (this.#place[s[i]] === 0) this.#place[s[i]] = ++places;
    }
    const size = places * this.#blocks;
    if (size > this.#bits.length) this.#bits = new Int32Array(2 * size);
    else this.#bits.fill(0, 0, size);
    for (let i = 0; i < s.length; i++) {
      this.#bits[(this.#place[s[i]] - 1) * this.#blocks + (i >>> 5)] |= 1 << (i & 31);
    }
  }

  #unmark(s: Int32Array): void {
    for (let i = 0; i < s.length; i++) this.#place[s[i]] = 0;
  }

  /** The table's rows; only the last, in place of the first, unless all are to be kept. */
  #fill(t: Int32Array, keep: boolean): void {
    const blocks = this.#blocks;
    const size = blocks * (keep ? t.length : 1);
    if (size > this.#up.length) {
      this.#up = new Int32Array(2 * size);
      this.#down = new Int32Array(2 * size);
    }
    const up = this.#up;
    const down = this.#down;
    for (let row = 0; row < t.length; row++) {
      const place = this.#place[t[row]];
      const to = keep ? row * blocks : 0;
      const from = to - (keep ? blocks : 0);
      let upCarry = 1;
      let downCarry = 0;
      for (let block = 0; block < blocks; block++) {
        const vp = row === 0 ? -1 : up[from + block];
        const vn = row === 0 ? 0 : down[from + block];
        const x = (place === 0 ? 0 : this.#bits[(place - 1) * blocks + block]) | downCarry;
        const d = ((((x & vp) + vp) | 0) ^ vp) | x | vn;
        const hp = vn | ~(d | vp);
        const hn = d & vp;
        const hpShifted = (hp << 1) | upCarry;
        upCarry = hp >>> 31;
        up[to + block] = (hn << 1) | downCarry | ~(d | hpShifted);
        downCarry = hn >>> 31;
        down[to + block] = hpShifted & d;
      }
    }
  }
}

function bit(words: Int32Array, start: number, index: number): number {
  return (words[start + (index >>> 5)] >>> (index & 31)) & 1;
}
