import { fc, near, property } from "@productizeml/testing";
import * as simple from "simple-statistics";
import { describe } from "vitest";
import { binomial, Moments, mannWhitneyUTest, pearson, poisson, quantile, tTest } from "../src/index.ts";

const value = fc.integer({ min: -6400, max: 6400 }).map((x) => x / 64);
const sample = fc.array(value, { minLength: 4, maxLength: 50 }).filter((x) => new Set(x).size > 2);
const loose = { relative: 1e-9, absolute: 1e-9 };

// Another library by other authors: a mistake would have to be made twice.
describe("simple-statistics agrees on", () => {
  property("mean, variance and range", sample, (x) => {
    const { mean, variance, min, max } = new Moments().update(x);
    near([mean, variance, min, max], [simple.mean(x), simple.sampleVariance(x), ...simple.extent(x)], loose);
  });
  property("skewness, which it corrects for small samples", sample, (x) => {
    const n = x.length;
    const corrected = (new Moments().update(x).skewness * Math.sqrt(n * (n - 1))) / (n - 2);
    near(corrected, simple.sampleSkewness(x), loose);
  });
  property("medians", sample, (x) => near(quantile(x, 0.5), simple.median(x), loose));
  property("correlation", fc.tuple(sample, sample), ([x, y]) => {
    const n = Math.min(x.length, y.length);
    const [a, b] = [x.slice(0, n), y.slice(0, n)];
    if (new Set(a).size < 2 || new Set(b).size < 2) return;
    near(pearson(a, b).statistic, simple.sampleCorrelation(a, b), loose);
  });
  property("Student's t of two samples", fc.tuple(sample, sample), ([x, y]) => {
    near(tTest(x, y, { equalVariance: true }).statistic, simple.tTestTwoSample(x, y, 0), loose);
  });
  property("rank sums", fc.tuple(sample, sample), ([x, y]) => {
    near(
      mannWhitneyUTest(x, y).statistic + (x.length * (x.length + 1)) / 2,
      simple.wilcoxonRankSum(x, y),
      loose,
    );
  });
  property(
    "binomial and Poisson probabilities",
    fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 5, max: 95 })),
    ([n, percent]) => {
      const p = percent / 100;
      for (const [k, expected] of simple.binomialDistribution(n, p)!.entries())
        near(binomial.pmf(k, n, p), expected, loose);
      for (const [k, expected] of simple.poissonDistribution(n * p)!.entries())
        near(poisson.pmf(k, n * p), expected, loose);
    },
    50,
  );
});
