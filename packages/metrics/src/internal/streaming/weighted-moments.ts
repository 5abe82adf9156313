import { numberList } from "./state.ts";

/**
 * Mean and sum of squared distances from it, of weighted values that come in parts. The mean is kept as its distance from the first
 * value, so that the spread of values far from 0 keeps its digits, and equal values have a spread of exactly 0.
 */
export class WeightedMoments {
  weight = 0;
  /** Sum of squared distances from the mean. */
  squares = 0;
  #origin = 0;
  #offset = 0;

  get mean(): number {
    return this.#origin + this.#offset;
  }

  add(values: Float64Array, weight: Float64Array | null): void {
    const part = new WeightedMoments();
    const origin = this.weight > 0 ? this.#origin : values[0];
    let moment = 0;
    for (let i = 0; i < values.length; i++) {
      const w = weight ? weight[i] : 1;
      part.weight += w;
      moment += w * (values[i] - origin);
    }
    if (part.weight === 0) return;
    part.#origin = origin;
    part.#offset = moment / part.weight;
    for (let i = 0; i < values.length; i++) {
      part.squares += (weight ? weight[i] : 1) * (values[i] - origin - part.#offset) ** 2;
    }
    this.merge(part);
  }

  merge(other: WeightedMoments): void {
    if (other.weight === 0) return;
    if (this.weight === 0) this.#origin = other.#origin;
    const away = other.#origin - this.#origin + (other.#offset - this.#offset);
    const total = this.weight + other.weight;
    this.squares += other.squares + (away * away * this.weight * other.weight) / total;
    this.#offset += this.weight === 0 ? away : (away * other.weight) / total;
    this.weight = total;
  }

  toJSON(): readonly number[] {
    return [this.weight, this.squares, this.#origin, this.#offset];
  }

  static fromJSON(caller: string, json: unknown): WeightedMoments {
    const moments = new WeightedMoments();
    const [weight = 0, squares = 0, origin = 0, offset = 0] = numberList(caller, json, () => true);
    moments.weight = weight;
    moments.squares = squares;
    moments.#origin = origin;
    moments.#offset = offset;
    return moments;
  }
}
