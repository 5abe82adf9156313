import { EditGrid, type WordAlignment } from "./edit-grid.ts";

// Tercom's limits, and sacreBLEU's own on the number of candidates.
const MAX_SHIFT_SIZE = 10;
const MAX_SHIFT_DISTANCE = 50;
const MAX_CANDIDATES = 1000;

/** A run of words put elsewhere. */
interface Shift {
  readonly gain: number;
  readonly length: number;
  readonly start: number;
  readonly target: number;
  readonly words: Int32Array;
}

/** Edits that make a hypothesis of a reference, where to move a run of words is one edit: Tercom's search. */
export function terEdits(hypothesis: Int32Array, reference: Int32Array): number {
  if (reference.length === 0) return hypothesis.length;
  const search = new ShiftSearch(reference, hypothesis.length);
  let words = hypothesis;
  let shifts = 0;
  for (;;) {
    const best = search.best(words);
    if (search.exhausted || best === null || best.gain <= 0) break;
    shifts++;
    words = best.words;
  }
  return shifts + search.distance(words);
}

class ShiftSearch {
  readonly #reference: Int32Array;
  readonly #grid: EditGrid;
  #candidates = 0;
  #best: Shift | null = null;

  constructor(reference: Int32Array, rows: number) {
    this.#reference = reference;
    this.#grid = new EditGrid(reference, rows);
  }

  get exhausted(): boolean {
    return this.#candidates >= MAX_CANDIDATES;
  }

  distance(words: Int32Array): number {
    return this.#grid.distance(words);
  }

  /** The shift that saves most edits; of equals the longest, then the first from the left, then the one that goes least far right. */
  best(words: Int32Array): Shift | null {
    const reference = this.#reference;
    const before = this.#grid.distance(words);
    const alignment = this.#grid.alignment(words);
    this.#best = null;
    for (let start = 0; start < words.length; start++) {
      const to = Math.min(reference.length, start + MAX_SHIFT_DISTANCE + 1);
      for (let at = Math.max(0, start - MAX_SHIFT_DISTANCE); at < to; at++) {
        const longest = Math.min(MAX_SHIFT_SIZE, words.length - start, reference.length - at);
        for (let n = 0; n < longest && words[start + n] === reference[at + n]; n++) {
          if (!isMisplaced(alignment, start, at, n + 1)) continue;
          this.#try(words, before, alignment.at, start, at, n + 1);
          if (this.exhausted) return this.#best;
        }
      }
    }
    return this.#best;
  }

  /** Puts a run of words next to each word that it matches in the reference. */
  #try(
    words: Int32Array,
    before: number,
    at: Int32Array,
    start: number,
    match: number,
    length: number,
  ): void {
    let previous = -1;
    for (let offset = match - 1; offset < match + length && offset < at.length; offset++) {
      const target = offset === -1 ? 0 : at[offset] + 1;
      if (target === previous) continue;
      previous = target;
      const shifted = shift(words, start, length, target);
      const gain = before - this.#grid.distanceFrom(shifted, Math.min(start, target));
      this.#candidates++;
      const candidate = { gain, length, start, target, words: shifted };
      if (this.#best === null || isBetter(candidate, this.#best)) this.#best = candidate;
    }
  }
}

/** Neither where the words are nor where they match may all be right, nor may they match within themselves. */
function isMisplaced(alignment: WordAlignment, start: number, match: number, length: number): boolean {
  const { at, referenceErrors, hypothesisErrors } = alignment;
  return (
    hypothesisErrors[start + length] > hypothesisErrors[start] &&
    referenceErrors[match + length] > referenceErrors[match] &&
    !(start <= at[match] && at[match] < start + length)
  );
}

function isBetter(a: Shift, b: Shift): boolean {
  if (a.gain !== b.gain) return a.gain > b.gain;
  if (a.length !== b.length) return a.length > b.length;
  return a.start !== b.start ? a.start < b.start : a.target < b.target;
}

/** Moves the words from `start` to before `target`, or on by `target - start` words where that lies inside of them. */
function shift(words: Int32Array, start: number, length: number, target: number): Int32Array {
  const result = words.slice();
  const end = start + length;
  if (target < start) {
    result.copyWithin(target + length, target, start);
    result.set(words.subarray(start, end), target);
    return result;
  }
  const last = target > end ? target : Math.min(length + target, words.length);
  result.copyWithin(start, end, last);
  result.set(words.subarray(start, end), last - length);
  return result;
}
