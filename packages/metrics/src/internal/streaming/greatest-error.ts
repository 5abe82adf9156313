import { type Column, columnLength } from "@productizeml/stats";
import type { Numbers } from "../../numbers.ts";
import { maxError } from "../../regression/max-error.ts";
import type { StreamingState } from "../../streaming/streaming-state.ts";
import { count, numberList } from "./state.ts";

/** The greatest error so far. */
export class GreatestError implements StreamingState<Numbers, Numbers> {
  readonly key = "greatest";
  rows = 0;
  greatest = 0;

  add(_caller: string, yTrue: Numbers, yPred: Numbers, weight: Float64Array | null): void {
    const nothing = weight?.every((each) => each === 0) ?? false;
    const greatest = maxError(yTrue, yPred, weight && !nothing ? { sampleWeight: weight } : {});
    this.greatest = nothing ? this.greatest : Math.max(this.greatest, greatest);
    this.rows += columnLength(yTrue as Column);
  }

  merge(_caller: string, other: GreatestError): void {
    this.greatest = Math.max(this.greatest, other.greatest);
    this.rows += other.rows;
  }

  toJSON(): unknown {
    return { rows: this.rows, greatest: [this.greatest] };
  }

  load(caller: string, json: unknown): void {
    const { rows, greatest } = (json ?? {}) as Record<string, unknown>;
    this.rows = count(caller, rows);
    this.greatest = Math.max(0, ...numberList(caller, greatest, (value) => value >= 0));
  }
}
