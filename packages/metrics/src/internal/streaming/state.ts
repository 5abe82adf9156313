import { InvalidInputError } from "@productizeml/stats";

/** What a streaming metric keeps of the rows that it has seen, and how two of them become one. */
export interface State<True, Predicted> {
  /** Metrics with the same key keep the same, so that a collection keeps it once. */
  readonly key: string;
  /** Rows seen so far. */
  readonly rows: number;
  add(caller: string, yTrue: True, yPred: Predicted, sampleWeight: Float64Array | null): void;
  merge(caller: string, other: this): void;
  toJSON(): unknown;
  /** Takes over what `toJSON` wrote; only called on a state without rows. */
  load(caller: string, json: unknown): void;
}

/** The refusal of a state that `toJSON` did not write. */
export function badState(caller: string, got: unknown): InvalidInputError {
  const text = JSON.stringify(got)?.slice(0, 80);
  return new InvalidInputError("bad-state", `${caller} requires a state written by toJSON, got ${text}`);
}

/** A list of numbers as JSON has it, each of which passes the test. */
export function numberList(
  caller: string,
  json: unknown,
  passes: (value: number) => boolean,
): readonly number[] {
  if (Array.isArray(json) && json.every((value) => Number.isFinite(value) && passes(value))) return json;
  throw badState(caller, json);
}

/** A whole number of at least 0 as JSON has it. */
export function count(caller: string, json: unknown): number {
  if (Number.isSafeInteger(json) && (json as number) >= 0) return json as number;
  throw badState(caller, json);
}
