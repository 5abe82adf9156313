import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { expect, it } from "vitest";
import type { DiscreteDistribution } from "../../src/index.ts";

type Case = [method: keyof DiscreteDistribution<[]>, ...args: number[]];

const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

/** Golden cases, laws and refusals that all discrete distributions share. */
export function holdsDiscrete<P extends readonly number[]>(
  name: string,
  distribution: DiscreteDistribution<P>,
  cases: unknown,
  parameters: fc.Arbitrary<P>,
): void {
  const loose = distribution as unknown as DiscreteDistribution<number[]>;
  golden(name, cases, ([method, k, ...rest]: Case) => loose[method](k!, ...rest));
  property(
    "quantile is the first integer to reach p, isf the first to fall to it",
    fc.tuple(share, parameters),
    ([p, args]) => {
      const k = distribution.quantile(p, ...args);
      expect(distribution.cdf(k, ...args)).toBeGreaterThanOrEqual(p);
      expect(distribution.cdf(k - 1, ...args)).toBeLessThan(p);
      const upper = distribution.isf(p, ...args);
      expect(distribution.sf(upper, ...args)).toBeLessThanOrEqual(p);
      expect(distribution.sf(upper - 1, ...args)).toBeGreaterThan(p);
    },
  );
  property("cdf rises by pmf, and is constant between integers", fc.tuple(share, parameters), ([p, args]) => {
    const k = distribution.quantile(p, ...args);
    const below = distribution.cdf(k - 1, ...args);
    near(below + distribution.pmf(k, ...args), distribution.cdf(k, ...args), { relative: 1e-11 });
    expect(distribution.cdf(k + 0.5, ...args)).toBe(distribution.cdf(k, ...args));
    expect(distribution.pmf(k + 0.5, ...args)).toBe(0);
  });
  it("gives NaN for NaN and nothing below 0", () => {
    const [args] = fc.sample(parameters, { numRuns: 1, seed: 3 }) as [P];
    for (const method of ["pmf", "cdf", "sf", "logCdf", "logSf"] as const) {
      expect(distribution[method](Number.NaN, ...args)).toBeNaN();
    }
    expect([
      distribution.cdf(-1, ...args),
      distribution.sf(-1, ...args),
      distribution.pmf(-1, ...args),
    ]).toEqual([0, 1, 0]);
    expect(distribution.quantile(0, ...args)).toBe(0);
    expect(distribution.isf(1, ...args)).toBe(0);
    expect(distribution.isf(0, ...args)).toBe(distribution.quantile(1, ...args));
  });
  rejects("a probability above 1", () => loose.quantile(1.5, 1, 1), "out-of-range");
}
