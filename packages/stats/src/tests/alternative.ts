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

/**
 * P-value of a statistic whose distribution is symmetric around 0.
 *
 * @param alternative - which tail counts
 * @param statistic - the statistic
 * @param cdf - probability of at most a value
 * @param sf - probability above a value
 * @returns the p-value; `NaN` for a statistic that is `NaN`
 */
export function tailOf(
  alternative: Alternative,
  statistic: number,
  cdf: (x: number) => number,
  sf: (x: number) => number,
): number {
  if (alternative === "less") return cdf(statistic);
  return alternative === "greater" ? sf(statistic) : 2 * sf(Math.abs(statistic));
}
