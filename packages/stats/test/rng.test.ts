import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { beta, createRng, gamma, ksTest, normal, type RngState } from "../src/index.ts";
import { exp, log } from "../src/internal/portable-math.ts";
import integers from "./golden/rng-integers.json" with { type: "json" };
import words from "./golden/rng-words.json" with { type: "json" };

const seeds = fc.integer({ min: 0 });

describe("createRng", () => {
  golden("words", words, ({ seed }: { seed: number }) => {
    const rng = createRng(seed);
    return Array.from({ length: 20 }, () => rng.uint32());
  });

  golden(
    "integers, multiplied in whole numbers of any size",
    integers,
    ({ seed, bound }: { seed: number; bound: number }) => {
      const rng = createRng(seed);
      return Array.from({ length: 40 }, () => rng.integer(0, bound));
    },
  );

  it("gives the reference implementation's numbers from state 1, 2, 3, 4", () => {
    // xoshiro128starstar.c 1.1, as in the tests of rand_xoshiro
    const rng = createRng({
      generator: "xoshiro128**",
      seed: "0000000000000000",
      state: [1, 2, 3, 4],
      spare: null,
    });
    expect(Array.from({ length: 10 }, () => rng.uint32())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it("gives the same bits everywhere", () => {
    // Written down once; Node and Chromium both run this.
    const rng = createRng(2026);
    expect([
      rng.float64(),
      rng.normal(),
      rng.normal(10, 2),
      rng.gamma(0.3),
      rng.gamma(5, 2),
      rng.beta(0.5, 3),
      rng.poisson(4),
      rng.poisson(1000),
      ...rng.permutation(5),
    ]).toMatchInlineSnapshot(`
      [
        0.24032386329426103,
        -1.799832673436762,
        7.967612771923893,
        0.03895768014398482,
        3.8253708822178742,
        0.09744678431393482,
        4,
        985,
        4,
        0,
        1,
        3,
        2,
      ]
    `);
  });

  property("resumes from JSON", seeds, (seed) => {
    const rng = createRng(seed);
    rng.normal();
    const resumed = createRng(JSON.parse(JSON.stringify(rng)) as RngState);
    expect([resumed.normal(), resumed.uint32(), resumed.fork("a").uint32()]).toEqual([
      rng.normal(),
      rng.uint32(),
      rng.fork("a").uint32(),
    ]);
  });
  property("forks by name, whatever was drawn before", seeds, (seed) => {
    const drawn = createRng(seed);
    drawn.float64();
    expect(drawn.fork("a").uint32()).toBe(createRng(seed).fork("a").uint32());
    expect(createRng(seed).fork("a").uint32()).not.toBe(createRng(seed).fork("b").uint32());
    expect(createRng(seed).fork("a").fork("b").uint32()).not.toBe(
      createRng(seed).fork("b").fork("a").uint32(),
    );
  });
  property(
    "integers stay in range",
    fc.tuple(seeds, fc.integer(), fc.integer({ min: 1 })),
    ([seed, low, width]) => {
      const value = createRng(seed).integer(low, low + width);
      expect(value >= low && value < low + width && Number.isInteger(value)).toBe(true);
    },
  );
  property(
    "permutations and shuffles keep the values",
    fc.tuple(seeds, fc.array(fc.integer())),
    ([seed, values]) => {
      const rng = createRng(seed);
      expect([...rng.permutation(values.length)].toSorted((a, b) => a - b)).toEqual([...values.keys()]);
      const before = [...values];
      expect(rng.shuffle(values).toSorted((a, b) => a - b)).toEqual(values.toSorted((a, b) => a - b));
      expect(values).toEqual(before);
    },
  );

  const many = (draw: () => number) => Float64Array.from({ length: 20_000 }, draw);
  const grid = (quantile: (p: number) => number) =>
    Float64Array.from({ length: 20_000 }, (_, i) => quantile((i + 0.5) / 20_000));
  const rng = createRng(11);
  const laws: [string, () => number, (p: number) => number][] = [
    ["float64", () => rng.float64(), (p) => p],
    ["normal", () => rng.normal(3, 2), (p) => normal.quantile(p, 3, 2)],
    ["gamma, small shape", () => rng.gamma(0.2), (p) => gamma.quantile(p, 0.2)],
    ["gamma", () => rng.gamma(9, 3), (p) => gamma.quantile(p, 9, 3)],
    ["beta, small shapes", () => rng.beta(0.1, 0.2), (p) => beta.quantile(p, 0.1, 0.2)],
    ["beta", () => rng.beta(3, 8), (p) => beta.quantile(p, 3, 8)],
  ];
  for (const [name, draw, quantile] of laws) {
    it(`${name} follows its distribution`, () => {
      expect(ksTest(many(draw), grid(quantile)).pValue).toBeGreaterThan(0.001);
    });
  }
  it("poisson has its mean and variance, on both sides of the switch of method", () => {
    for (const mean of [0.1, 3, 9.99, 10, 40, 5000]) {
      const values = many(() => rng.poisson(mean));
      const average = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
      expect(Math.abs(average - mean) / Math.sqrt(mean / values.length)).toBeLessThan(4);
      expect(Math.abs(variance / mean - 1)).toBeLessThan(0.06 + 4 / Math.sqrt(mean * values.length));
    }
    expect(rng.poisson(0)).toBe(0);
  });
  it("integers of a range that is no power of two are even", () => {
    const counts = new Float64Array(6);
    for (let i = 0; i < 60_000; i++) counts[rng.integer(0, 6)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
  it("shuffles alike whatever the array's type, and goes on where as many draws would", () => {
    const values = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = createRng(3).shuffle(values);
    expect([...createRng(3).shuffle(Uint32Array.from(values))]).toEqual(shuffled);
    expect([...createRng(3).shuffle(Int8Array.from(values))]).toEqual(shuffled);
    expect([...createRng(3).permutation(50)]).toEqual(shuffled);
    const [one, other] = [createRng(3), createRng(3)];
    one.permutation(50);
    for (let bound = 50; bound > 0; bound--) other.integer(0, bound);
    expect(one.uint32()).toBe(other.uint32());
  });
  it("draws every order equally often", () => {
    const orders = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = rng.shuffle(["a", "b", "c", "d"]).join("");
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(24);
    // Binomial(24000, 1/24): five standard deviations are 155.
    for (const times of orders.values()) expect(Math.abs(times - 1000)).toBeLessThan(155);
  });
  it("draws the first values evenly and keeps the rest", () => {
    const drawn = new Float64Array(20);
    for (let i = 0; i < 4000; i++) {
      const values = rng.shuffle(Uint32Array.from(drawn.keys()), 5);
      for (let k = 0; k < 5; k++) drawn[values[k]!]!++;
      expect(new Set(values).size).toBe(20);
    }
    // Binomial(4000, 1/4): five standard deviations are 137.
    for (const times of drawn) expect(Math.abs(times - 1000)).toBeLessThan(137);
  });
  it("chooses with and without putting back", () => {
    expect(new Set(rng.choice(["a", "b", "c"], 3, { replace: false })).size).toBe(3);
    expect(rng.choice([7], 4)).toEqual([7, 7, 7, 7]);
  });

  property(
    "its logarithm and exponential are right to the last bit but one",
    fc.double({ min: 1e-300, max: 1e300 }),
    (x) => {
      near(log(x), Math.log(x), { relative: 3e-16 });
      const y = Math.log(x);
      near(exp(y), Math.exp(y), { relative: 4e-16 });
    },
  );

  rejects("a seed that is no integer", () => createRng(1.5), "out-of-range");
  rejects("a negative seed", () => createRng(-1), "out-of-range");
  rejects("a foreign state", () => createRng({ state: [0, 0, 0, 0] } as unknown as RngState), "bad-state");
  rejects("more to draw than there are", () => createRng(1).shuffle([1, 2], 3), "out-of-range");
  rejects("an empty range", () => createRng(1).integer(3, 3), "out-of-range");
  rejects("a negative sd", () => createRng(1).normal(0, -1), "out-of-range");
  rejects("a shape of 0", () => createRng(1).gamma(0), "out-of-range");
  rejects("more than there are", () => createRng(1).choice([1], 2, { replace: false }), "out-of-range");
  rejects("a choice from nothing", () => createRng(1).choice([], 2), "empty-input");
});
