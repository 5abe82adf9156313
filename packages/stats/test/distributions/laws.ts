import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { expect, it } from "vitest";
import type { Distribution } from "../../src/index.ts";

type Case = [method: keyof Distribution<[]>, ...args: number[]];

/** What every continuous distribution is held to. */
export interface Held<P extends readonly (number | undefined)[]> {
  readonly name: string;
  readonly distribution: Distribution<P>;
  /** mpmath's cases, where the distribution has its own. */
  readonly cases?: unknown;
  /** Allowed relative error of those cases. Default 1e-12. */
  readonly relative?: number;
  /** Parameters to try. */
  readonly parameters: fc.Arbitrary<P>;
  /** How many of them, where one takes long. Default 200. */
  readonly runs?: number;
}

/** A parameter that is neither small nor huge: tails and extremes are the golden cases' part. */
export const moderate: fc.Arbitrary<number> = fc.double({ min: 1, max: 500, noNaN: true });

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

/** Golden cases, laws and refusals that all continuous distributions share. */
export function holds<P extends readonly (number | undefined)[]>({
  name,
  distribution,
  cases,
  relative = 1e-12,
  parameters,
  runs,
}: Held<P>): void {
  const loose = distribution as unknown as Distribution<number[]>;
  if (cases !== undefined) {
    golden(name, cases, ([method, x, ...rest]: Case) => loose[method](x!, ...rest), { relative });
  }
  property(
    "quantile inverts cdf, isf inverts sf",
    fc.tuple(share, parameters),
    ([p, args]) => {
      near(distribution.cdf(distribution.quantile(p, ...args), ...args), p, { relative: 1e-9 });
      near(distribution.sf(distribution.isf(p, ...args), ...args), p, { relative: 1e-9 });
    },
    runs,
  );
  property(
    "cdf and sf add to 1, their logarithms agree",
    fc.tuple(share, parameters),
    ([p, args]) => {
      const x = distribution.quantile(p, ...args);
      near(distribution.cdf(x, ...args) + distribution.sf(x, ...args), 1);
      near(Math.exp(distribution.logCdf(x, ...args)), distribution.cdf(x, ...args));
      near(Math.exp(distribution.logSf(x, ...args)), distribution.sf(x, ...args));
    },
    runs,
  );
  property(
    "pdf is the slope of cdf",
    fc.tuple(share, parameters),
    ([p, args]) => {
      // Away from the ends, where a density may be infinite.
      const x = distribution.quantile(0.05 + 0.9 * p, ...args);
      const step = 1e-6 * (distribution.quantile(0.75, ...args) - distribution.quantile(0.25, ...args));
      const slope = (distribution.cdf(x + step, ...args) - distribution.cdf(x - step, ...args)) / (2 * step);
      near(distribution.pdf(x, ...args), slope, { relative: 1e-4 });
    },
    runs,
  );
  const [args] = fc.sample(parameters, { numRuns: 1, seed: 1 }) as [P];
  it("gives NaN for NaN, and the ends of the support for 0 and 1", () => {
    for (const method of ["pdf", "cdf", "sf", "logCdf", "logSf"] as const) {
      expect(distribution[method](Number.NaN, ...args)).toBeNaN();
    }
    expect(distribution.cdf(distribution.quantile(0, ...args), ...args)).toBe(0);
    expect(distribution.sf(distribution.quantile(1, ...args), ...args)).toBe(0);
    expect(distribution.isf(0, ...args)).toBe(distribution.quantile(1, ...args));
    expect(distribution.isf(1, ...args)).toBe(distribution.quantile(0, ...args));
  });
  rejects("a probability above 1", () => loose.quantile(1.5, 1, 1), "out-of-range");
  rejects("a probability that is NaN", () => loose.isf(Number.NaN, 1, 1), "out-of-range");
  if (args.length === 0) return;
  rejects("negative parameters", () => loose.cdf(0.5, -1, -1), "out-of-range");
  rejects("parameters that are NaN", () => loose.pdf(0.5, Number.NaN, 1), "out-of-range");
}
