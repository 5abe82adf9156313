import { fc } from "@productizeml/testing";

/** Labels 0 and 1, both present, with scores made to hurt bins: crowded together, tied, on edges, outside; with weights or without. */
export const adversarial: fc.Arbitrary<{
  yTrue: number[];
  yScore: number[];
  weight: number[] | undefined;
}> = fc
  .record({
    rows: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 1 }),
        fc.oneof(
          fc.double({ min: -2, max: 3, noNaN: true }),
          fc.integer({ min: 0, max: 64 }).map((edge) => edge / 64),
          fc.integer({ min: 0, max: 9 }).map((step) => 0.5 + step * 1e-9),
        ),
        fc.integer({ min: 1, max: 9 }),
      ),
      { maxLength: 60 },
    ),
    weighted: fc.boolean(),
  })
  .map(({ rows, weighted }) => ({
    yTrue: [0, 1, ...rows.map(([label]) => label)],
    yScore: [0.5, 0.5, ...rows.map(([, score]) => score)],
    weight: weighted ? [1, 0.3, ...rows.map(([, , weight]) => weight / 7)] : undefined,
  }));
