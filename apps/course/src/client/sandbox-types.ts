/** What the page sends into the sandbox. */
export interface RunMessage {
  readonly code: string;
  readonly checks: string | undefined;
  /** Source of each module that the code may import, by the name it imports. */
  readonly modules: Readonly<Record<string, string>>;
}

/** One check of an exercise. */
export interface Check<Solution = never> {
  /** What must hold, in the learner's words. */
  readonly name: string;
  /** Whether its name is shown only once it has run. Its code is in the page all the same. */
  readonly hidden?: boolean;
  /** Throws an error whose message helps when it does not hold. */
  run(solution: Solution): void | Promise<void>;
}

export interface CheckResult {
  readonly name: string;
  readonly hidden: boolean;
  readonly passed: boolean;
  readonly message?: string;
}

export interface RunResult {
  /** Lines that the code logged. */
  readonly output: readonly string[];
  readonly checks: readonly CheckResult[];
  /** What stopped the code. */
  readonly error?: string;
}
