/**
 * The options of a function as those of its streaming twin: weights come with the rows, `onUndefined` with `compute`, and the score
 * is one number, so `average: null` is left out.
 */
export type StreamingOptions<Options> = {
  readonly [Name in keyof Options as Name extends "sampleWeight" | "onUndefined"
    ? never
    : Name]: Name extends "average" ? Exclude<Options[Name], null> : Options[Name];
};
