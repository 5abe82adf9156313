import { createRng } from "@productizeml/stats";
import { describe, expect, it } from "vitest";
import { bandKeys, detection, Sketcher } from "../../../src/internal/leaks/sketch.ts";

const SIZE = 80;

/** Two sets of which `shared` tokens are in both, and `own` in each alone. */
function pair(seed: number, shared: number, own: number): [Uint32Array, Uint32Array] {
  const rng = createRng(seed);
  const tokens = Uint32Array.from({ length: shared + 2 * own }, () => rng.uint32());
  return [
    tokens.slice(0, shared + own),
    Uint32Array.of(...tokens.slice(0, shared), ...tokens.slice(shared + own)),
  ];
}

function sketchOf(tokens: Uint32Array): Int32Array {
  const sketcher = new Sketcher(SIZE);
  sketcher.sketch(tokens, tokens.length);
  return sketcher.values.slice();
}

describe("Sketcher", () => {
  it.each([
    [1, 1],
    [6, 2],
    [40, 10],
    [300, 200],
  ])(
    "agrees in a share of places that is the Jaccard similarity, for %i shared tokens and %i own",
    (shared, own) => {
      const similarity = shared / (shared + 2 * own);
      const pairs = 400;
      let agree = 0;
      for (let seed = 0; seed < pairs; seed++) {
        const [a, b] = pair(seed, shared, own).map(sketchOf) as [Int32Array, Int32Array];
        for (let place = 0; place < SIZE; place++) if (a[place] === b[place]) agree++;
      }
      // Five standard deviations, if the places of one sketch told no more than those of as many independent tokens.
      const draws = pairs * Math.min(SIZE, shared + 2 * own);
      const allowed = 5 * Math.sqrt((similarity * (1 - similarity)) / draws);
      expect(Math.abs(agree / (pairs * SIZE) - similarity)).toBeLessThan(allowed);
    },
  );

  it("depends on the set alone: not on order or repetition", () => {
    const [tokens] = pair(1, 20, 5);
    expect(sketchOf(Uint32Array.from([...tokens, ...tokens]).reverse())).toEqual(sketchOf(tokens));
  });

  it("finds pairs in a band as often as documented", () => {
    const pairs = 1000;
    for (const [shared, own] of [
      [40, 10],
      [40, 20],
    ] as const) {
      let found = 0;
      for (let seed = 0; seed < pairs; seed++) {
        const [a, b] = pair(seed, shared, own).map((tokens) => {
          const keys = new Uint32Array(16);
          bandKeys(sketchOf(tokens), 5, keys, 0, 1);
          return keys;
        }) as [Uint32Array, Uint32Array];
        if (a.some((key, band) => key === b[band])) found++;
      }
      const expected = detection(shared / (shared + 2 * own), 16, 5);
      // Places are drawn without repetition, which makes agreement a little more even than the formula has it.
      const allowed = 5 * Math.sqrt((expected * (1 - expected)) / pairs) + 0.02;
      expect(Math.abs(found / pairs - expected)).toBeLessThan(allowed);
    }
  });
});
