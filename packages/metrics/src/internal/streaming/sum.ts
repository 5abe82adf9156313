import { numberList } from "./state.ts";

/** A sum in twice the digits of a number, so that neither the order nor the size of the parts shows in the result. */
export class Sum {
  #high = 0;
  #low = 0;

  add(value: number): void {
    const sum = this.#high + value;
    const rounded = sum - this.#high;
    const low = this.#low + (this.#high - (sum - rounded)) + (value - rounded);
    this.#high = sum + low;
    this.#low = low - (this.#high - sum);
  }

  merge(other: Sum): void {
    const low = other.#low;
    this.add(other.#high);
    this.add(low);
  }

  get value(): number {
    return this.#high;
  }

  toJSON(): readonly number[] {
    return [this.#high, this.#low];
  }

  static fromJSON(caller: string, json: unknown): Sum {
    const sum = new Sum();
    for (const part of numberList(caller, json, () => true)) sum.add(part);
    return sum;
  }
}
