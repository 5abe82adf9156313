import type { Golden } from "@productizeml/testing";

/** The cases of a golden file that holds the answers of several functions, with those of one. */
export function answersOf(file: unknown, name: string): Golden {
  const { cases, ...rest } = file as Golden;
  const kept = cases.filter(({ expected }) => expected === undefined || name in (expected as object));
  return {
    ...rest,
    cases: kept.map((each) =>
      each.expected === undefined
        ? each
        : { ...each, expected: (each.expected as Record<string, unknown>)[name] },
    ),
  };
}
