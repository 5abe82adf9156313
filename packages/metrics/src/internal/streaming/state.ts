import { InvalidInputError } from "@productizeml/stats";

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
