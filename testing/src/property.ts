import * as fc from "fast-check";
import { it } from "vitest";

/** One test for a law that must hold for every value that the arbitrary makes. The seed is fixed, so a failure repeats. */
export function property<T>(
  title: string,
  arbitrary: fc.Arbitrary<T>,
  law: (value: T) => void | boolean,
  runs = 200,
): void {
  it(title, () => fc.assert(fc.property(arbitrary, law), { seed: 20_260_101, numRuns: runs }));
}
