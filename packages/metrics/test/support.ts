import { rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import type { Labels } from "../src/labels.ts";
import type { WeightOption } from "../src/weights.ts";

/** Lets refusals through and turns any other error into a value, so that a crash never passes for a refusal. */
export function orRefusal(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && error.name === "InvalidInputError") throw error;
    return `crashed: ${error}`;
  }
}

/** True and predicted labels of one length, of up to four classes. */
export const labelPairs: fc.Arbitrary<{ yTrue: number[]; yPred: number[] }> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((rows) => ({ yTrue: rows.map(([a]) => a), yPred: rows.map(([, b]) => b) }));

/** Labels 0 and 1, both present, and scores with ties and both signs. */
export const scored: fc.Arbitrary<{ yTrue: number[]; yScore: number[] }> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 1 }),
      fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
    ),
    { maxLength: 40 },
  )
  .map((rows) => ({ yTrue: [0, 1, ...rows.map(([y]) => y)], yScore: [0.5, 1, ...rows.map(([, s]) => s)] }));

/** Labels 0 and 1, both present, and probabilities. */
export const probable: fc.Arbitrary<{ yTrue: number[]; yProb: number[] }> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.double({ min: 0, max: 1, noNaN: true })), {
    maxLength: 40,
  })
  .map((rows) => ({
    yTrue: [0, 1, ...rows.map(([y]) => y)],
    yProb: [0.25, 0.75, ...rows.map(([, p]) => p)],
  }));

/** Whole weights for `n` rows, the same for the same `n`. */
export function wholeWeights(n: number): number[] {
  return Array.from({ length: n }, (_, i) => 1 + ((i * 7) % 3));
}

/** Each row as often as its weight says. */
export function repeat<T>(rows: readonly T[], weight: readonly number[]): T[] {
  return rows.flatMap((row, i) => new Array<T>(weight[i]).fill(row));
}

/** True and predicted values, the true ones not all equal. */
export const targets: fc.Arbitrary<{ yTrue: number[]; yPred: number[] }> = fc
  .array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })), {
    maxLength: 40,
  })
  .map((rows) => ({
    yTrue: [0, 1, ...rows.map(([a]) => a / 8)],
    yPred: [1, 1, ...rows.map(([, b]) => b / 8)],
  }));

/** True and predicted values above 0. */
export const positives: fc.Arbitrary<{ yTrue: number[]; yPred: number[] }> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 })), { maxLength: 40 })
  .map((rows) => ({
    yTrue: [0.5, 1, ...rows.map(([a]) => a / 8)],
    yPred: [1, 1, ...rows.map(([, b]) => b / 8)],
  }));

/** One test for each kind of values that every regression metric refuses. */
export function refusesBadTargets(
  name: string,
  metric: (yTrue: readonly number[], yPred: readonly number[], options: WeightOption) => number,
): void {
  rejects(
    "different lengths",
    () => metric([1, 2], [1], {}),
    "length-mismatch",
    new RegExp(`^${name} requires yPred of length 2, got 1`),
  );
  rejects("no rows", () => metric([], [], {}), "empty-input");
  rejects(
    "NaN",
    () => metric([1, 2], [1, Number.NaN], {}),
    "not-finite",
    /requires finite yPred, got NaN at row 1/,
  );
  rejects("an infinite truth", () => metric([1, Number.POSITIVE_INFINITY], [1, 2], {}), "not-finite");
  rejects(
    "NaN under a weight of 0",
    () => metric([1, 2], [1, Number.NaN], { sampleWeight: [1, 0] }),
    "not-finite",
  );
  rejects("strings", () => metric(["a", "b"] as unknown as number[], [1, 2], {}), "bad-column");
  rejects("weights that sum to 0", () => metric([1, 2], [1, 2], { sampleWeight: [0, 0] }), "bad-weights");
}

/** One test for each pair of clusterings that every measure of them refuses. */
export function refusesBadClusterings(
  name: string,
  measure: (labelsTrue: Labels, labelsPred: Labels) => unknown,
): void {
  rejects(
    "different lengths",
    () => measure([1, 0], [1]),
    "length-mismatch",
    new RegExp(`^${name} requires labelsPred of length 2, got 1`),
  );
  rejects("no rows", () => measure([], []), "empty-input");
  rejects("fractions", () => measure([0.5, 1], [0, 1]), "not-finite", /labelsTrue/);
}

/** Points in eighths, and a cluster for each; at least 2 clusters, one of 2 points. */
export const clustered: fc.Arbitrary<{ x: Rows; labels: number[] }> = fc
  .array(
    fc.tuple(
      fc.integer({ min: -40, max: 40 }),
      fc.integer({ min: -40, max: 40 }),
      fc.integer({ min: 0, max: 2 }),
    ),
    { maxLength: 20 },
  )
  .map((drawn) => {
    const rows: [number, number, number][] = [[0, 0, 0], [8, 0, 0], [0, 8, 1], [24, 24, 1], ...drawn];
    return {
      x: { data: rows.flatMap(([a, b]) => [a / 8, b / 8]), rows: rows.length, cols: 2 },
      labels: rows.map(([, , label]) => label),
    };
  });

/** One test for each kind of points and labels that every measure of them refuses. */
export function refusesBadPoints(name: string, measure: (x: Rows, labels: Labels) => unknown): void {
  const column = (...data: number[]) => ({ data, rows: data.length, cols: 1 });
  rejects(
    "different lengths",
    () => measure(column(0, 1, 5), [0, 1]),
    "length-mismatch",
    new RegExp(`^${name} requires labels of length 3, got 2`),
  );
  rejects("NaN", () => measure(column(0, Number.NaN, 5), [0, 1, 1]), "not-finite", /x.data/);
  rejects("one cluster", () => measure(column(0, 1, 5), [0, 0, 0]), "out-of-range", /got 1/);
  rejects("as many clusters as points", () => measure(column(0, 1, 5), [0, 1, 2]), "out-of-range", /got 3/);
}

/** Rows of 0 and 1 and of scores, some tied. */
export const labelRows: fc.Arbitrary<{ yTrue: Rows; yScore: Rows }> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 30 }))
  .chain(([rows, cols]) =>
    fc.record({
      yTrue: cells(rows, cols, fc.integer({ min: 0, max: 1 })),
      yScore: cells(rows, cols, fc.integer({ min: -4, max: 4 })),
    }),
  );

interface Rows {
  readonly data: number[];
  readonly rows: number;
  readonly cols: number;
}

function cells(rows: number, cols: number, cell: fc.Arbitrary<number>): fc.Arbitrary<Rows> {
  const size = rows * cols;
  return fc.array(cell, { minLength: size, maxLength: size }).map((data) => ({ data, rows, cols }));
}
