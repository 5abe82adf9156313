import { type Column, columnLength, InvalidInputError, type Matrix } from "@productizeml/stats";
import type { StreamingState } from "../../streaming/streaming-state.ts";
import type { WeightOption } from "../../weights.ts";
import { count } from "./state.ts";
import { Sum } from "./sum.ts";

/** The mean of a loss over all rows: of each chunk the loss, times what its rows weigh. */
export class MeanOf<True extends Column | Matrix, Predicted> implements StreamingState<True, Predicted> {
  readonly key: string;
  rows = 0;
  readonly #loss: (yTrue: True, yPred: Predicted, options: WeightOption) => number;
  #total = new Sum();
  #weight = new Sum();

  constructor(key: string, loss: (yTrue: True, yPred: Predicted, options: WeightOption) => number) {
    this.key = key;
    this.#loss = loss;
  }

  add(_caller: string, yTrue: True, yPred: Predicted, weight: Float64Array | null): void {
    const n = "cols" in yTrue ? yTrue.rows : columnLength(yTrue);
    const mass = weight ? weight.reduce((sum, each) => sum + each, 0) : n;
    const loss = this.#loss(yTrue, yPred, weight && mass > 0 ? { sampleWeight: weight } : {});
    this.#total.add(mass > 0 ? loss * mass : 0);
    this.#weight.add(mass);
    this.rows += n;
  }

  merge(_caller: string, other: this): void {
    this.#total.merge(other.#total);
    this.#weight.merge(other.#weight);
    this.rows += other.rows;
  }

  mean(caller: string): number {
    if (this.#weight.value > 0) return this.#total.value / this.#weight.value;
    throw new InvalidInputError("bad-weights", `${caller} requires a positive sum of sampleWeight, got 0`);
  }

  toJSON(): unknown {
    return { rows: this.rows, total: this.#total.toJSON(), weight: this.#weight.toJSON() };
  }

  load(caller: string, json: unknown): void {
    const { rows, total, weight } = (json ?? {}) as Record<string, unknown>;
    this.rows = count(caller, rows);
    this.#total = Sum.fromJSON(caller, total);
    this.#weight = Sum.fromJSON(caller, weight);
  }
}
