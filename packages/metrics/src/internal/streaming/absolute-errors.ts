import type { Numbers } from "../../numbers.ts";
import type { StreamingState } from "../../streaming/streaming-state.ts";
import { readFiniteTargets } from "../targets.ts";
import { floats } from "./growing.ts";
import { RowWeights } from "./row-weights.ts";
import { numberList } from "./state.ts";

/** Every absolute error with its weight. */
export class AbsoluteErrors implements StreamingState<Numbers, Numbers> {
  readonly key = "errors";
  readonly weights: RowWeights = new RowWeights();
  readonly #errors = floats();

  get rows(): number {
    return this.#errors.length;
  }

  get errors(): Float64Array {
    return this.#errors.values();
  }

  add(caller: string, yTrue: Numbers, yPred: Numbers, weight: Float64Array | null): void {
    const { actual, predicted } = readFiniteTargets(caller, yTrue, yPred, {});
    this.#errors.push(actual.map((value, row) => Math.abs(predicted[row] - value)));
    this.weights.add(weight, actual.length);
  }

  merge(_caller: string, other: AbsoluteErrors): void {
    this.#errors.push(other.errors.slice());
    this.weights.merge(other.weights);
  }

  toJSON(): unknown {
    return { errors: Array.from(this.errors), weight: this.weights.toJSON() };
  }

  load(caller: string, json: unknown): void {
    const { errors, weight } = (json ?? {}) as Record<string, unknown>;
    this.#errors.push(numberList(caller, errors, (value) => value >= 0));
    this.weights.load(caller, weight, this.rows);
  }
}
