import { argsort } from "../../argsort.ts";
import type { Compactors } from "./kll.ts";

/** All values kept, sorted, with the weights up to each. */
export class Weighted {
  readonly #values: Float64Array;
  readonly #weights: Float64Array;

  constructor(values: Float64Array, weights: Float64Array) {
    this.#values = values;
    this.#weights = weights;
  }

  /** The first value up to which the weights reach `weight`. */
  quantile(weight: number): number {
    return this.#values[firstAt(this.#weights, (each) => each >= weight)] ?? this.#values.at(-1)!;
  }

  /** The weight of all values that are at most `x`. */
  weightUpTo(x: number): number {
    return this.#weights[firstAt(this.#values, (each) => each > x) - 1] ?? 0;
  }
}

export function weighted(compactors: Compactors): Weighted {
  const kept: number[] = [];
  const weights: number[] = [];
  for (let h = 0; h < compactors.levels; h++) {
    for (const value of compactors.level(h)) {
      kept.push(value);
      weights.push(2 ** h);
    }
  }
  const order = argsort(kept);
  let total = 0;
  return new Weighted(
    Float64Array.from(order, (row) => kept[row]!),
    Float64Array.from(order, (row) => (total += weights[row]!)),
  );
}

/** Index of the first value with a property that all later ones have, too. */
function firstAt(values: Float64Array, has: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (has(values[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
