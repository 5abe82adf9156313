import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { beta, chiSquare, type Distribution, f, gamma, normal, t } from "../../src/index.ts";
import betaCases from "../golden/distribution-beta.json" with { type: "json" };
import fCases from "../golden/distribution-f.json" with { type: "json" };
import gammaCases from "../golden/distribution-gamma.json" with { type: "json" };
import normalCases from "../golden/distribution-normal.json" with { type: "json" };
import tCases from "../golden/distribution-t.json" with { type: "json" };

type Method = keyof Distribution<[]>;
type Case = [method: Method, ...args: number[]];
type AnyDistribution = Distribution<number[]>;

function held(name: string, file: unknown, distribution: unknown, relative = 1e-12): void {
  const functions = distribution as AnyDistribution;
  golden(name, file, ([method, x, ...parameters]: Case) => functions[method](x!, ...parameters), {
    relative,
  });
}

describe("distributions", () => {
  held("normal", normalCases, normal);
  held("gamma", gammaCases, gamma);
  // Two quantiles where a shape of 0.001 leaves the cdf almost flat lie at 2e-12 and 7e-12.
  held("beta", betaCases, beta, 1e-11);
  held("t", tCases, t);
  held("f", fCases, f);

  const shape = fc.double({ min: 1, max: 500, noNaN: true });
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const each: [string, AnyDistribution, fc.Arbitrary<number[]>][] = [
    ["normal", normal as AnyDistribution, fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), shape)],
    ["gamma", gamma as AnyDistribution, fc.tuple(shape, shape)],
    ["chiSquare", chiSquare as unknown as AnyDistribution, fc.tuple(shape)],
    ["beta", beta as unknown as AnyDistribution, fc.tuple(shape, shape)],
    ["t", t as unknown as AnyDistribution, fc.tuple(shape)],
    ["f", f as unknown as AnyDistribution, fc.tuple(shape, shape)],
  ];
  for (const [name, distribution, parameters] of each) {
    property(`${name}: quantile inverts cdf, isf inverts sf`, fc.tuple(share, parameters), ([p, args]) => {
      near(distribution.cdf(distribution.quantile(p, ...args), ...args), p, { relative: 1e-9 });
      near(distribution.sf(distribution.isf(p, ...args), ...args), p, { relative: 1e-9 });
    });
    property(`${name}: cdf and sf add to 1, logs agree`, fc.tuple(share, parameters), ([p, args]) => {
      const x = distribution.quantile(p, ...args);
      near(distribution.cdf(x, ...args) + distribution.sf(x, ...args), 1);
      near(Math.exp(distribution.logCdf(x, ...args)), distribution.cdf(x, ...args));
      near(Math.exp(distribution.logSf(x, ...args)), distribution.sf(x, ...args));
    });
    it(`${name}: NaN gives NaN, p = 0 and 1 give the ends`, () => {
      const args = name === "normal" ? [0, 1] : [2, 3].slice(0, name === "chiSquare" || name === "t" ? 1 : 2);
      for (const method of ["pdf", "cdf", "sf", "logCdf", "logSf"] as const) {
        expect(distribution[method](Number.NaN, ...args)).toBeNaN();
      }
      expect(distribution.cdf(distribution.quantile(0, ...args), ...args)).toBe(0);
      expect(distribution.sf(distribution.quantile(1, ...args), ...args)).toBe(0);
      expect(distribution.isf(0, ...args)).toBe(distribution.quantile(1, ...args));
      expect(distribution.isf(1, ...args)).toBe(distribution.quantile(0, ...args));
    });
    rejects(`${name}.quantile above 1`, () => distribution.quantile(1.5, 1, 1), "out-of-range");
    rejects(`${name} with a parameter of -1`, () => distribution.cdf(0.5, -1, -1), "out-of-range");
  }

  it("relates chiSquare to gamma and t to f", () => {
    near(chiSquare.sf(7, 5), gamma.sf(3.5, 2.5));
    near(chiSquare.pdf(7, 5), gamma.pdf(7, 2.5, 0.5));
    near(2 * t.sf(2.5, 9), f.sf(6.25, 1, 9));
  });

  it("has densities at the ends of the support", () => {
    expect([gamma.pdf(0, 0.5), gamma.pdf(0, 1, 3), gamma.pdf(0, 2)]).toEqual([
      Number.POSITIVE_INFINITY,
      3,
      0,
    ]);
    expect([beta.pdf(0, 1, 4), beta.pdf(1, 3, 0.5), beta.pdf(2, 1, 1)]).toEqual([
      4,
      Number.POSITIVE_INFINITY,
      0,
    ]);
    expect([f.pdf(0, 2, 3), f.pdf(-1, 2, 3)]).toEqual([1, 0]);
  });
});
