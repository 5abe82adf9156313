import { binomial, chiSquareTest, createRng } from "@productizeml/stats";
import { near } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { countDrawer } from "../../src/internal/resampling/draw-counts.ts";

/** Many draws of `n` rows. */
function drawMany(n: number, times: number): Float64Array[] {
  const draw = countDrawer(createRng(n));
  return Array.from({ length: times }, () => {
    const counts = new Float64Array(n);
    draw(counts);
    return counts;
  });
}

describe("countDrawer", () => {
  it("draws as many as there are", () => {
    for (const n of [1, 2, 3, 5, 64, 1000]) {
      for (const counts of drawMany(n, 20)) {
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(n);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("draws every row a binomial number of times", () => {
    for (const n of [2, 7, 30]) {
      const times = 20_000;
      const seen = new Float64Array(4);
      for (const counts of drawMany(n, times)) seen[Math.min(counts[n - 1], 3)]++;
      const at = (k: number) => binomial.pmf(k, n, 1 / n) * times;
      const expected = [at(0), at(1), at(2), times - at(0) - at(1) - at(2)];
      const used = n === 2 ? 3 : 4;
      expect(chiSquareTest(seen.slice(0, used), expected.slice(0, used)).pValue).toBeGreaterThan(1e-4);
    }
  });

  it("gives two rows the covariance of a multinomial draw", () => {
    const n = 4;
    const times = 40_000;
    let product = 0;
    for (const counts of drawMany(n, times)) product += (counts[0] - 1) * (counts[3] - 1);
    near(product / times, -1 / n, { absolute: 0.02 });
  });
});
