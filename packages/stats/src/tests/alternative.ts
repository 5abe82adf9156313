import { requireOption } from "../require.ts";

/** What a test looks for: a difference in either direction, or in one. */
export type Alternative = "two-sided" | "less" | "greater";

/**
 * Refuses an alternative that does not exist.
 *
 * @param caller - name of the public function that the error speaks for
 * @param alternative - what was given
 * @returns the alternative, `two-sided` when nothing was given
 * @throws InvalidInputError `bad-option`
 */
export function readAlternative(caller: string, alternative: Alternative | undefined): Alternative {
  const given = alternative ?? "two-sided";
  requireOption(caller, "alternative", given, ["two-sided", "less", "greater"]);
  return given;
}
