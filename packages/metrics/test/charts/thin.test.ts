import { fc, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { thin } from "../../src/internal/charts/thin.ts";

/** How far a point lies from the line through the rows kept, in its own part of the curve. */
function distance(i: number, rows: readonly number[], x: readonly number[], y: readonly number[]): number {
  const after = rows.findIndex((row) => row >= i);
  if (rows[after] === i) return 0;
  const [a, b] = [rows[after - 1], rows[after]];
  const [dx, dy] = [x[b] - x[a], y[b] - y[a]];
  const length = Math.hypot(dx, dy);
  const [ax, ay] = [x[i] - x[a], y[i] - y[a]];
  return length > 0 ? Math.abs(ax * dy - ay * dx) / length : Math.hypot(ax, ay);
}

describe("thin", () => {
  const walk = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), {
      minLength: 2,
      maxLength: 300,
    })
    .map((steps) => {
      const x = [0];
      const y = [0];
      for (const [right, up] of steps) {
        x.push((x[x.length - 1] as number) + right);
        y.push((y[y.length - 1] as number) + up);
      }
      const [width, height] = [
        Math.max(1, x[x.length - 1] as number),
        Math.max(1, y[y.length - 1] as number),
      ];
      return { x: x.map((each) => each / width), y: y.map((each) => each / height) };
    });

  property("leaves every point within a two-thousandth of the line drawn", walk, ({ x, y }) => {
    const rows = thin(x, y);
    expect(rows[0]).toBe(0);
    expect(rows[rows.length - 1]).toBe(x.length - 1);
    for (let i = 0; i < x.length; i++) expect(distance(i, rows, x, y)).toBeLessThanOrEqual(1 / 2000 + 1e-12);
  });

  it("keeps corners and drops what lies between", () => {
    expect(thin([0, 0, 0, 0.5, 1], [0, 0.5, 1, 1, 1])).toEqual([0, 2, 4]);
  });

  it("keeps a thousand points at most, of a million as of noise", () => {
    const n = 100_000;
    const x = Float64Array.from({ length: n }, (_, i) => i);
    const noise = x.map((i) => (i * 7919) % 104_729);
    expect(thin(x, noise).length).toBeLessThanOrEqual(1000);
    expect(thin(x, x)).toEqual([0, n - 1]);
  });

  it("leaves out what has no place", () => {
    expect(thin([0, Number.NaN, 2], [0, 1, Number.POSITIVE_INFINITY])).toEqual([0]);
    expect(thin([], [])).toEqual([]);
  });
});
