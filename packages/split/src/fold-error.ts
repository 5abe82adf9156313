/** Thrown by {@link crossValidate} when fitting or scoring fails; the error itself is the `cause`. */
export class FoldError extends Error {
  /** Always `FoldError`. */
  override readonly name = "FoldError";
  /** What failed: a name, for `instanceof` breaks when two copies of a package are installed. */
  readonly code: "fit-failed" | "score-failed";
  /** Number of the fold, from 0. */
  readonly fold: number;

  /**
   * Makes the error.
   *
   * @param code - what failed
   * @param fold - number of the fold, from 0
   * @param cause - what was thrown
   */
  constructor(code: "fit-failed" | "score-failed", fold: number, cause: unknown) {
    const what = cause instanceof Error ? cause.message : String(cause);
    super(
      `crossValidate requires ${code.slice(0, -7)} to succeed in every fold, got in fold ${fold}: ${what}`,
      {
        cause,
      },
    );
    this.code = code;
    this.fold = fold;
  }
}
