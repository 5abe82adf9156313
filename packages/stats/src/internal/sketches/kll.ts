import type { Rng } from "../../rng.ts";

/** No level holds fewer values than this before it may be compacted. */
export const LEAST_WIDTH = 8;

/**
 * The compactors of a KLL sketch in one buffer: level h holds `items[starts[h]..starts[h + 1])`, each of its values
 * standing for 2^h; all levels but the lowest are sorted; free space lies before the lowest, which grows downwards.
 * The layout is that of Apache DataSketches.
 */
export class Compactors {
  readonly k: number;
  items: Float64Array;
  /** Where each level starts, and the end of the last. */
  starts: number[];

  constructor(k: number, items: Float64Array = new Float64Array(k), starts: number[] = [k, k]) {
    this.k = k;
    this.items = items;
    this.starts = starts;
  }

  get levels(): number {
    return this.starts.length - 1;
  }

  get retained(): number {
    return this.starts[this.levels]! - this.starts[0]!;
  }

  /** Values of a level; none above the highest. */
  level(h: number): Float64Array {
    return h < this.levels ? this.items.subarray(this.starts[h]!, this.starts[h + 1]!) : new Float64Array(0);
  }

  add(values: ArrayLike<number>, rng: Rng): void {
    for (let i = 0; i < values.length; ) {
      if (this.starts[0] === 0) this.compact(rng);
      const room = Math.min(this.starts[0]!, values.length - i);
      let at = this.starts[0]!;
      for (const end = i + room; i < end; i++) this.items[--at] = values[i]!;
      this.starts[0] = at;
    }
  }

  /** Takes in the levels above the lowest of other compactors. */
  addLevels(other: Compactors, rng: Rng): void {
    const levels = Math.max(this.levels, other.levels);
    const size = this.retained + other.retained - (other.starts[1]! - other.starts[0]!);
    const items = new Float64Array(Math.max(size, totalCapacity(this.k, levels)));
    const starts = [items.length];
    let at = items.length;
    for (let h = levels - 1; h >= 0; h--) {
      const mine = this.level(h);
      const theirs = h === 0 ? new Float64Array(0) : other.level(h);
      at -= mine.length + theirs.length;
      if (h === 0) items.set(mine, at);
      else mergeSorted(mine, theirs, items, at);
      starts.unshift(at);
    }
    this.items = items;
    this.starts = starts;
    while (this.retained > totalCapacity(this.k, this.levels)) this.compact(rng);
    this.#fit();
  }

  /** Compacts the lowest level that is full: half of its values, every second one, rise a level. */
  compact(rng: Rng): void {
    let level = 0;
    while (this.starts[level + 1]! - this.starts[level]! < levelCapacity(this.k, this.levels, level)) level++;
    if (level === this.levels - 1) this.#addLevel();
    const { items, starts } = this;
    const from = starts[level]!;
    const end = starts[level + 1]!;
    const odd = (end - from) % 2;
    const first = from + odd;
    const half = (end - first) / 2;
    const leftOver = items[from]!;
    if (level === 0) sortFew(items, first, end);
    for (let i = 0, source = first + (rng.uint32() & 1); i < half; i++, source += 2)
      items[first + i] = items[source]!;
    mergeUp(items, first, half, end, starts[level + 2]!);
    starts[level + 1] = end - half;
    starts[level] = end - half - odd;
    if (odd === 1) items[end - half - 1] = leftOver;
    items.copyWithin(starts[0]! + half, starts[0]!, from);
    for (let h = 0; h < level; h++) starts[h]! += half;
  }

  #addLevel(): void {
    const added = levelCapacity(this.k, this.levels + 1, 0);
    const items = new Float64Array(this.items.length + added);
    items.set(this.items, added);
    this.items = items;
    this.starts = this.starts.map((start) => start + added);
    this.starts.push(items.length);
  }

  /** Gives back the room that merging needed. */
  #fit(): void {
    const excess = this.items.length - totalCapacity(this.k, this.levels);
    if (excess <= 0) return;
    this.items = this.items.slice(excess);
    this.starts = this.starts.map((start) => start - excess);
  }
}

/** How many values a level may hold when there are so many levels: k at the top, two thirds of it in each below. */
function levelCapacity(k: number, levels: number, level: number): number {
  return Math.max(LEAST_WIDTH, Math.round(k * (2 / 3) ** (levels - level - 1)));
}

export function totalCapacity(k: number, levels: number): number {
  let total = 0;
  for (let h = 0; h < levels; h++) total += levelCapacity(k, levels, h);
  return total;
}

/** Merges the sorted `items[from..from + half)` with the sorted `items[end..last)` into what ends at `last`. */
function mergeUp(items: Float64Array, from: number, half: number, end: number, last: number): void {
  const aEnd = from + half;
  let a = from;
  let b = end;
  let at = from + half;
  while (a < aEnd && b < last) items[at++] = items[a]! <= items[b]! ? items[a++]! : items[b++]!;
  while (a < aEnd) items[at++] = items[a++]!;
}

function mergeSorted(a: Float64Array, b: Float64Array, out: Float64Array, at: number): void {
  let i = 0;
  let j = 0;
  for (let to = at; to < at + a.length + b.length; to++) {
    out[to] = j === b.length || (i < a.length && a[i]! <= b[j]!) ? a[i++]! : b[j++]!;
  }
}

/** Insertion for few values, where a call to the engine's sort costs more than the sorting. */
function sortFew(items: Float64Array, from: number, end: number): void {
  if (end - from > 24) {
    items.subarray(from, end).sort();
    return;
  }
  for (let i = from + 1; i < end; i++) {
    const value = items[i]!;
    let at = i;
    while (at > from && items[at - 1]! > value) {
      items[at] = items[at - 1]!;
      at--;
    }
    items[at] = value;
  }
}
