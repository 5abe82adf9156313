import { InvalidInputError } from "@productizeml/stats";

/** Refuses what is no confidence level. */
export function checkLevel(caller: string, level: number): void {
  if (level > 0 && level < 1) return;
  throw new InvalidInputError("out-of-range", `${caller} requires level in (0, 1), got ${level}`);
}
