/** One question with one right option, and for every option why. */
export interface Question {
  readonly ask: string;
  /** Code whose output is asked for. */
  readonly code?: string;
  readonly options: readonly { readonly text: string; readonly right?: true; readonly because: string }[];
}
