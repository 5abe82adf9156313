import * as fc from "fast-check";

/** Pixels of 0 and 1, of any shape, in long runs and short ones. */
export const bits: fc.Arbitrary<{ data: number[]; rows: number; cols: number }> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 8 }))
  .chain(([rows, cols, odds]) =>
    fc
      .array(fc.integer({ min: 0, max: odds }), { minLength: rows * cols, maxLength: rows * cols })
      .map((data) => ({ data: data.map((value) => (value === 0 ? 1 : 0)), rows, cols })),
  );

/** Two masks of one shape. */
export const twoMasks: fc.Arbitrary<{
  a: { data: number[]; rows: number; cols: number };
  b: { data: number[]; rows: number; cols: number };
}> = bits.chain((a) =>
  fc
    .array(fc.integer({ min: 0, max: 1 }), { minLength: a.data.length, maxLength: a.data.length })
    .map((data) => ({ a, b: { ...a, data } })),
);

/** Boxes by their corners. */
export const corners: fc.Arbitrary<number[][]> = fc.array(
  fc
    .tuple(
      fc.integer({ min: -40, max: 40 }),
      fc.integer({ min: -40, max: 40 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
    )
    .map(([x, y, width, height]) => [x, y, x + width, y + height]),
  { minLength: 1, maxLength: 5 },
);

/** Classes of the pixels of a few images. */
export const labelMaps: fc.Arbitrary<{ yTrue: Pixels; yPred: Pixels }> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 12 }))
  .chain(([rows, cols]) => {
    const pixels = fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: rows * cols, maxLength: rows * cols })
      .map((data) => ({ data, rows, cols }));
    return fc.record({ yTrue: pixels, yPred: pixels });
  });

interface Pixels {
  readonly data: number[];
  readonly rows: number;
  readonly cols: number;
}

/** Images of categories 0 to 2 and instances 0 to 2. */
export const panopticImages: fc.Arbitrary<{ categories: number[]; instances: number[] }[]> = fc.array(
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), {
      minLength: 1,
      maxLength: 20,
    })
    .map((pixels) => ({
      categories: pixels.map(([category]) => category),
      instances: pixels.map(([, instance]) => instance),
    })),
  { minLength: 1, maxLength: 3 },
);
