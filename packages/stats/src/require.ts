import { InvalidInputError } from "./errors.ts";

/**
 * Refuses two inputs that belong together but have different lengths.
 *
 * @param caller - name of the public function that the error speaks for
 * @param nameA - name of the first input
 * @param a - first input
 * @param nameB - name of the second input
 * @param b - second input
 * @throws InvalidInputError `length-mismatch`
 */
export function requireSameLength(
  caller: string,
  nameA: string,
  a: { readonly length: number },
  nameB: string,
  b: { readonly length: number },
): void {
  if (a.length !== b.length) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires ${nameB} of length ${a.length}, as long as ${nameA}, got ${b.length}`,
    );
  }
}

/**
 * Refuses an input with fewer values than the method needs.
 *
 * @param caller - name of the public function that the error speaks for
 * @param name - name of the input
 * @param values - the input
 * @param minimum - smallest length allowed; default 1
 * @throws InvalidInputError `empty-input` when nothing was given, `too-few-values` otherwise
 */
export function requireLength(
  caller: string,
  name: string,
  values: { readonly length: number },
  minimum = 1,
): void {
  if (values.length < minimum) {
    throw new InvalidInputError(
      values.length === 0 ? "empty-input" : "too-few-values",
      `${caller} requires ${name} of length at least ${minimum}, got ${values.length}`,
    );
  }
}

/**
 * Refuses values that are `NaN` or infinite, and names the first.
 *
 * @param caller - name of the public function that the error speaks for
 * @param name - name of the input
 * @param values - the input
 * @throws InvalidInputError `not-finite`
 */
export function requireFinite(caller: string, name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    // x - x is 0 for finite numbers and NaN for all others, null and undefined included.
    const value = values[i] as number;
    if (value - value !== 0 || typeof value !== "number") refuse(caller, name, "finite numbers", values, i);
  }
}

/**
 * Refuses values that are `NaN` or not numbers, and names the first; infinities pass.
 *
 * @param caller - name of the public function that the error speaks for
 * @param name - name of the input
 * @param values - the input
 * @throws InvalidInputError `not-finite`
 */
export function requireOrdered(caller: string, name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    // biome-ignore lint/suspicious/noSelfCompare: false for NaN alone, and it keeps the loop free of calls
    if (value !== value || typeof value !== "number") {
      refuse(caller, name, "numbers that are not NaN", values, i);
    }
  }
}

/**
 * Refuses a number outside a closed range; `NaN` is outside of every range.
 *
 * @param caller - name of the public function that the error speaks for
 * @param name - name of the argument
 * @param value - the number
 * @param low - smallest value allowed
 * @param high - largest value allowed
 * @throws InvalidInputError `out-of-range`
 */
export function requireInRange(caller: string, name: string, value: number, low: number, high: number): void {
  if (!(value >= low && value <= high)) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires ${name} in [${low}, ${high}], got ${value}`,
    );
  }
}

/**
 * Refuses a number that is not an integer of a closed range.
 *
 * @param caller - name of the public function that the error speaks for
 * @param name - name of the argument
 * @param value - the number
 * @param low - smallest value allowed
 * @param high - largest value allowed; default 2^53 - 1
 * @throws InvalidInputError `out-of-range`
 */
export function requireInteger(
  caller: string,
  name: string,
  value: number,
  low: number,
  high: number = Number.MAX_SAFE_INTEGER,
): void {
  if (!(Number.isSafeInteger(value) && value >= low && value <= high)) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires ${name} as an integer in [${low}, ${high}], got ${value}`,
    );
  }
}

/**
 * Refuses an option that is not among those that exist.
 *
 * @param caller - name of the public function that the error speaks for
 * @param name - name of the option
 * @param value - what was given
 * @param allowed - what may be given
 * @throws InvalidInputError `bad-option`
 */
export function requireOption(
  caller: string,
  name: string,
  value: unknown,
  allowed: readonly (string | number | boolean)[],
): void {
  if (!(allowed as readonly unknown[]).includes(value)) {
    const known = allowed.map((each) => JSON.stringify(each)).join(", ");
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires ${name} to be one of ${known}, got ${JSON.stringify(value)}`,
    );
  }
}

/**
 * Refuses weights that are negative or not finite, that sum to zero, or that are not one for each row.
 *
 * @param caller - name of the public function that the error speaks for
 * @param name - name of the input
 * @param weights - the weights
 * @param length - number of rows
 * @throws InvalidInputError `length-mismatch`, `bad-weights`
 */
export function requireWeights(
  caller: string,
  name: string,
  weights: ArrayLike<number>,
  length: number,
): void {
  if (weights.length !== length) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires ${name} of length ${length}, got ${weights.length}`,
    );
  }
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const weight = weights[i] as number;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new InvalidInputError(
        "bad-weights",
        `${caller} requires finite ${name} of at least 0, got ${weight} at index ${i}`,
      );
    }
    sum += weight;
  }
  if (!(sum > 0)) {
    throw new InvalidInputError("bad-weights", `${caller} requires ${name} with a positive sum, got ${sum}`);
  }
}

function refuse(
  caller: string,
  name: string,
  wanted: string,
  values: ArrayLike<unknown>,
  index: number,
): never {
  throw new InvalidInputError(
    "not-finite",
    `${caller} requires ${wanted} in ${name}, got ${String(values[index])} at index ${index}`,
  );
}
