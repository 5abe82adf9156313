import type { Numbers } from "../../numbers.ts";
import type { StreamingState } from "../../streaming/streaming-state.ts";
import { readFiniteTargets } from "../targets.ts";
import { count } from "./state.ts";
import { WeightedMoments } from "./weighted-moments.ts";

/** Moments of the true values and of the errors: all that shares of explained variance need of their rows. */
export class TargetMoments implements StreamingState<Numbers, Numbers> {
  readonly key = "moments";
  rows = 0;
  actual: WeightedMoments = new WeightedMoments();
  errors: WeightedMoments = new WeightedMoments();

  add(caller: string, yTrue: Numbers, yPred: Numbers, weight: Float64Array | null): void {
    const { actual, predicted } = readFiniteTargets(caller, yTrue, yPred, {});
    this.actual.add(actual, weight);
    this.errors.add(
      actual.map((value, row) => value - predicted[row]),
      weight,
    );
    this.rows += actual.length;
  }

  merge(_caller: string, other: TargetMoments): void {
    this.actual.merge(other.actual);
    this.errors.merge(other.errors);
    this.rows += other.rows;
  }

  toJSON(): unknown {
    return { rows: this.rows, actual: this.actual.toJSON(), errors: this.errors.toJSON() };
  }

  load(caller: string, json: unknown): void {
    const { rows, actual, errors } = (json ?? {}) as Record<string, unknown>;
    this.rows = count(caller, rows);
    this.actual = WeightedMoments.fromJSON(caller, actual);
    this.errors = WeightedMoments.fromJSON(caller, errors);
  }
}
