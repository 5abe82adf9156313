/** A statistic and its p-value. */
export interface TestResult {
  /** The test's statistic. */
  readonly statistic: number;
  /** Probability of a statistic at least as extreme when there is no difference. */
  readonly pValue: number;
}

/** A {@link TestResult} whose p-value comes from a distribution with degrees of freedom. */
export interface DfTestResult extends TestResult {
  /** Degrees of freedom. */
  readonly df: number;
}

/** A {@link TestResult} that has an exact and an asymptotic p-value. */
export interface MethodTestResult extends TestResult {
  /** How the p-value was computed. */
  readonly method: "exact" | "asymptotic";
}
