/**
 * Why a model refused or failed. Callers switch on this: `instanceof` breaks when two copies of a package are installed.
 *
 * - `invalid-input`: names, types, shapes or lengths that the model cannot take
 * - `bad-option`: an option has a value that it cannot have
 * - `bad-model`: bytes that are no model, or a model other than the one that was declared
 * - `missing-runtime`: an optional peer dependency is not installed
 * - `load-failed`: no provider could load the model
 * - `integrity`: the bytes do not have the SHA-256 that was asked for
 * - `wrong-answers`: a loaded model does not give the outputs that were expected of it
 * - `run-failed`: the runtime failed while it ran the model
 * - `timeout`: the answer came too late, or would
 * - `cancelled`: the caller's signal was aborted
 * - `overloaded`: a queue is full
 * - `disposed`: the model was disposed before the call
 * - `not-found`: the server knows no such model
 * - `unreachable`: the server did not answer
 * - `bad-response`: the server answered what the protocol does not allow
 */
export type InferenceCode =
  | "invalid-input"
  | "bad-option"
  | "bad-model"
  | "missing-runtime"
  | "load-failed"
  | "integrity"
  | "wrong-answers"
  | "run-failed"
  | "timeout"
  | "cancelled"
  | "overloaded"
  | "disposed"
  | "not-found"
  | "unreachable"
  | "bad-response";

/**
 * Thrown by every function and model of this package. The message reads `f requires x of shape [batch, 4], got [2, 3]`.
 *
 * @example
 * new InferenceError("timeout", "run requires an answer within 50 ms, got none").code; // "timeout"
 */
export class InferenceError extends Error {
  /** Always `"InferenceError"`. */
  override readonly name = "InferenceError";
  /** What was wrong, for code to switch on. */
  readonly code: InferenceCode;

  /**
   * Makes the error.
   *
   * @param code - what was wrong
   * @param message - `function requires X, got Y`
   * @param options - the standard `cause`
   */
  constructor(code: InferenceCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
