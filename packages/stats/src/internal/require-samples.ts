import { InvalidInputError } from "../errors.ts";
import { requireFinite, requireLength } from "../require.ts";

/** Refuses fewer samples than a test needs, samples with fewer values than it needs, and values that are not finite. */
export function requireSamples(
  caller: string,
  samples: readonly ArrayLike<number>[],
  fewest: number,
  shortest = 1,
): void {
  if (samples.length < fewest) {
    throw new InvalidInputError(
      samples.length === 0 ? "empty-input" : "too-few-values",
      `${caller} requires at least ${fewest} samples, got ${samples.length}`,
    );
  }
  samples.forEach((sample, i) => {
    requireLength(caller, `samples[${i}]`, sample, shortest);
    requireFinite(caller, `samples[${i}]`, sample);
  });
}

/** Refuses samples of different length, where their values belong together. */
export function requireMatched(caller: string, samples: readonly ArrayLike<number>[]): void {
  const length = samples[0]!.length;
  samples.forEach((sample, i) => {
    if (sample.length !== length) {
      throw new InvalidInputError(
        "length-mismatch",
        `${caller} requires samples[${i}] of length ${length}, as long as samples[0], got ${sample.length}`,
      );
    }
  });
}

/** Refuses two samples that are too short or not finite. */
export function requireTwoSamples(
  caller: string,
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  shortest = 1,
): void {
  requireLength(caller, "reference", reference, shortest);
  requireLength(caller, "current", current, shortest);
  requireFinite(caller, "reference", reference);
  requireFinite(caller, "current", current);
}
