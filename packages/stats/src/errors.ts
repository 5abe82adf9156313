/**
 * Why an input was refused. Callers switch on this: `instanceof` breaks when two copies of a package are installed.
 *
 * - `length-mismatch`: two inputs that belong together have different lengths
 * - `empty-input`: at least one value is required
 * - `too-few-values`: more values are required than were given
 * - `too-many-values`: more values than the method can hold
 * - `not-finite`: a value is `NaN`, infinite or missing where a finite number is required
 * - `out-of-range`: a number lies outside the range that the method is defined on
 * - `bad-option`: an option has a value that it cannot have
 * - `bad-weights`: weights are negative, not finite, or sum to zero
 * - `mixed-labels`: labels of different types in one target
 * - `unknown-label`: a label that is not among the known ones
 * - `unknown-column`: a column that the table does not have
 * - `bad-column`: a column whose values are not of the type required
 * - `bad-state`: a serialized state that cannot be read
 */
export type InvalidInputCode =
  | "length-mismatch"
  | "empty-input"
  | "too-few-values"
  | "too-many-values"
  | "not-finite"
  | "out-of-range"
  | "bad-option"
  | "bad-weights"
  | "mixed-labels"
  | "unknown-label"
  | "unknown-column"
  | "bad-column"
  | "bad-state";

/** Thrown by the pure packages when an argument is refused. The message reads `f requires x of length 5, got 4`. */
export class InvalidInputError extends Error {
  /** Always `InvalidInputError`. */
  override readonly name = "InvalidInputError";
  /** What was wrong, for code to switch on. */
  readonly code: InvalidInputCode;

  /**
   * Makes the error.
   *
   * @param code - what was wrong
   * @param message - `function requires X, got Y`
   * @param options - the standard `cause`
   */
  constructor(code: InvalidInputCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
