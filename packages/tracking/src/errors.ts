/**
 * Why a call was refused or failed. Callers switch on this: `instanceof` breaks when two copies of a package are installed.
 *
 * - `invalid-parameter`: an argument has a value that it cannot have
 * - `already-exists`: the name is taken
 * - `not-found`: no such experiment, run, metric or artifact
 * - `invalid-state`: the thing exists, but not in a state that allows the call, such as a run that has ended
 * - `unauthenticated`: the server does not know who is asking
 * - `permission-denied`: the server knows, and says no
 * - `unknown-endpoint`: the server does not offer the call
 * - `not-implemented`: the store does not offer the call
 * - `unavailable`: the store cannot be reached, is busy, or is not for this platform
 * - `internal`: the store failed for a reason of its own
 */
export type TrackingCode =
  | "invalid-parameter"
  | "already-exists"
  | "not-found"
  | "invalid-state"
  | "unauthenticated"
  | "permission-denied"
  | "unknown-endpoint"
  | "not-implemented"
  | "unavailable"
  | "internal";

/** Thrown by everything in this package. The message of a refusal reads `f requires X, got Y`. */
export class TrackingError extends Error {
  /** Always `TrackingError`. */
  override readonly name = "TrackingError";
  /** What was wrong, for code to switch on. */
  readonly code: TrackingCode;

  /**
   * Makes the error.
   *
   * @param code - what was wrong
   * @param message - `function requires X, got Y`
   * @param options - the standard `cause`
   */
  constructor(code: TrackingCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
