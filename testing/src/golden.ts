import { expect, it } from "vitest";
import { near, type Tolerance } from "./near.ts";

/** One case of a golden file: the arguments, and what the peer answered. */
export interface GoldenCase {
  /** What the case shows. */
  readonly name?: string;
  /** Arguments for our function, by name. NaN and infinities stand as the strings "NaN", "Infinity", "-Infinity". */
  readonly input: unknown;
  /** The peer's answer; absent when it raised. */
  readonly expected?: unknown;
  /** The peer's exception class; ours must throw too. */
  readonly raises?: string;
}

/** A golden file: who made it, how, and what came out. */
export interface Golden {
  /** Name and version of the peer, such as "scikit-learn 1.9.1". */
  readonly peer: string;
  /** The script under peers/ that made it. */
  readonly made: string;
  /** The cases. */
  readonly cases: readonly GoldenCase[];
}

/**
 * One test for each golden file: every case must give the peer's answer, and throw where the peer raised.
 * All failing cases are reported together.
 */
export function golden<Input>(
  title: string,
  file: unknown,
  ours: (input: Input) => unknown,
  tolerance: Tolerance = {},
): void {
  const { peer, cases } = file as Golden;
  it(`${title} equals ${peer} on ${cases.length} cases`, () => {
    expect(cases.length).toBeGreaterThan(0);
    const failures: string[] = [];
    for (const [index, each] of cases.entries()) {
      const label = each.name ?? `case ${index}`;
      try {
        const input = revive(each.input) as Input;
        if (each.raises !== undefined) expect(() => ours(input), `raises ${each.raises}`).toThrow();
        else near(ours(input), revive(each.expected), tolerance);
      } catch (error) {
        failures.push(`${label}: ${error instanceof Error ? error.message : error}`);
      }
    }
    if (failures.length > 0) {
      expect.fail(`${failures.length} of ${cases.length} cases differ\n${failures.slice(0, 20).join("\n")}`);
    }
  });
}

/** Turns the strings "NaN", "Infinity" and "-Infinity" of a golden file into numbers, everywhere inside. */
export function revive(value: unknown): unknown {
  if (value === "NaN" || value === "Infinity" || value === "-Infinity") return Number(value);
  if (Array.isArray(value)) return value.map(revive);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revive(each)]));
  }
  return value;
}
