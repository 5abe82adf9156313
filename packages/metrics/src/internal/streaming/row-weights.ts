import { floats, type Growing } from "./growing.ts";
import { badState, numberList } from "./state.ts";

/** The weight of every row; nothing is kept while every row counts 1. */
export class RowWeights {
  #rows = 0;
  #weight: Growing<Float64Array> | null = null;

  add(weight: Float64Array | null, n: number): void {
    if (weight && !this.#weight) {
      this.#weight = floats();
      this.#weight.push(new Float64Array(this.#rows).fill(1));
    }
    this.#weight?.push(weight ?? new Float64Array(n).fill(1));
    this.#rows += n;
  }

  merge(other: RowWeights): void {
    this.add(other.#weight?.values().slice() ?? null, other.#rows);
  }

  /** As an option of a metric. */
  option(): { readonly sampleWeight?: Float64Array } {
    return this.#weight ? { sampleWeight: this.#weight.values() } : {};
  }

  toJSON(): readonly number[] | null {
    return this.#weight && Array.from(this.#weight.values());
  }

  load(caller: string, json: unknown, rows: number): void {
    const weight = json === null ? null : numberList(caller, json, (value) => value >= 0);
    if (weight && weight.length !== rows) throw badState(caller, json);
    this.add(weight && Float64Array.from(weight), rows);
  }
}
