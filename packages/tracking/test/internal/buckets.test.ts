import { fc, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { drawTogether, type Point } from "../../src/internal/buckets.ts";

const steps = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 300 });
const value = fc.oneof(fc.double({ noNaN: true }), fc.constant("nan"));
const series = steps.chain((all) =>
  fc.record({
    points: fc.tuple(
      ...all.sort((a, b) => a - b).map((step, time) => value.map((v): Point => [step, time, v])),
    ),
    buckets: fc.integer({ min: 1, max: 50 }),
  }),
);

describe("drawTogether", () => {
  property("loses no point and no extreme", series, ({ points, buckets }) => {
    const drawn = drawTogether(points, buckets);
    const numbers = points
      .map((point) => point[2])
      .filter((each): each is number => typeof each === "number");
    const defined = (values: Float64Array): number[] => [...values].filter((each) => !Number.isNaN(each));
    expect(drawn.steps.length).toBeLessThanOrEqual(buckets);
    expect(drawn.count.reduce((a, b) => a + b, 0)).toBe(points.length);
    expect(Math.min(...defined(drawn.min))).toBe(Math.min(...numbers));
    expect(Math.max(...defined(drawn.max))).toBe(Math.max(...numbers));
    expect([...drawn.steps]).toEqual([...drawn.steps].sort((a, b) => a - b));
    expect(drawn.times.at(-1)).toBe(points.at(-1)?.[1]);
  });

  property("holds in each bucket what a search over its points finds", series, ({ points, buckets }) => {
    const drawn = drawTogether(points, buckets);
    let at = 0;
    for (let i = 0; i < drawn.steps.length; i++) {
      const members = points.slice(at, at + (drawn.count[i] as number));
      const numbers = members
        .map((point) => point[2])
        .filter((each): each is number => typeof each === "number");
      expect(drawn.steps[i]).toBe(members[0]?.[0]);
      expect(drawn.min[i]).toBe(numbers.length === 0 ? Number.NaN : Math.min(...numbers));
      expect(drawn.max[i]).toBe(numbers.length === 0 ? Number.NaN : Math.max(...numbers));
      at += members.length;
    }
  });

  it("keeps every point apart when there is room", () => {
    const drawn = drawTogether(
      [
        [1, 5, 2],
        [1, 6, "nan"],
        [90, 7, Number.POSITIVE_INFINITY],
      ],
      3,
    );
    expect([...drawn.steps]).toEqual([1, 1, 90]);
    expect([...drawn.last]).toEqual([2, Number.NaN, Number.POSITIVE_INFINITY]);
    expect([...drawn.min]).toEqual([2, Number.NaN, Number.POSITIVE_INFINITY]);
  });

  it("draws nothing as nothing", () => {
    expect(drawTogether([], 10)).toMatchObject({ total: 0, steps: new Float64Array() });
  });
});
