import { InvalidInputError } from "@productizeml/stats";

/** Refuses an option that is not a finite number within its bounds. */
export function finite(
  caller: string,
  name: string,
  value: number,
  bounds: { readonly min?: number; readonly max?: number } = {},
): void {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = bounds;
  if (!Number.isFinite(value) || value < min || value > max) {
    const range = `${min === Number.NEGATIVE_INFINITY ? "" : ` >= ${min}`}${max === Number.POSITIVE_INFINITY ? "" : ` <= ${max}`}`;
    throw new InvalidInputError("bad-option", `${caller} requires a finite ${name}${range}, got ${value}`);
  }
}

/** Refuses an option that is not a whole number within its bounds. */
export function whole(
  caller: string,
  name: string,
  value: number,
  min: number,
  max: number = Number.MAX_SAFE_INTEGER,
): void {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires a whole ${name} in [${min}, ${max}], got ${value}`,
    );
  }
}

/** Refuses an option that is not one of its words. */
export function oneOf<T extends string>(caller: string, name: string, value: T, words: readonly T[]): void {
  if (!words.includes(value)) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires ${name} to be one of ${words.join(", ")}, got ${JSON.stringify(value)}`,
    );
  }
}
