import { InvalidInputError } from "@productizeml/stats";

/** The share that intervals are meant to hold. */
export function checkedLevel(caller: string, level = 0.95): number {
  if (level > 0 && level < 1) return level;
  throw new InvalidInputError("out-of-range", `${caller} requires level in (0, 1), got ${level}`);
}
