import { InferenceError } from "../errors.ts";
import type { Fallback } from "../model.ts";

/** The error for a model that no provider could load. */
export function nothingLoaded(fallbacks: readonly Fallback[]): InferenceError {
  const reasons = fallbacks.map(({ provider, error }) => `${provider}: ${error.message}`).join("; ");
  return new InferenceError(
    "load-failed",
    `load requires a provider that can load the model, got ${reasons}`,
    {
      cause: new AggregateError(fallbacks.map(({ error }) => error)),
    },
  );
}
