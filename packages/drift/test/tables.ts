import { createRng, type Table } from "@productizeml/stats";
import { fc } from "@productizeml/testing";

/** Columns of both types, made from a seed; `shift` moves every one of them. */
export function makeTable(seed: number, rows: number, shift = 0): Table {
  const rng = createRng(seed);
  const column = <T>(make: () => T): T[] => Array.from({ length: rows }, make);
  return {
    normal: Float64Array.from(column(() => rng.normal() + shift)),
    uniform: Float64Array.from(column(() => rng.float64() * (1 + shift))),
    whole: Int32Array.from(column(() => Math.floor(rng.float64() ** (1 + shift) * 24))),
    gaps: column(() => (rng.float64() < 0.1 + 0.3 * shift ? null : rng.float64())),
    carrier: column(() => ["AA", "UA", "DL", "WN"][Math.floor(rng.float64() ** (1 + shift) * 4)] as string),
    rare: column(() => `K${Math.floor(60 * rng.float64() ** (3 + shift))}`),
    flag: column(() => rng.float64() < 0.3 + 0.3 * shift),
  };
}

const cell = fc.option(fc.integer({ min: -300, max: 300 }).map((x) => x / 32));
const text = fc.option(fc.constantFrom("a", "b", "c", "d"));

/** Two small tables with one numeric and one categorical column, ties and gaps included. */
export const tablePairs: fc.Arbitrary<[Table, Table]> = fc.tuple(side(), side());

function side(): fc.Arbitrary<Table> {
  return fc
    .array(fc.tuple(cell, text), { minLength: 2, maxLength: 40 })
    .map((rows) => ({ x: rows.map(([x]) => x), c: rows.map(([, c]) => c) }));
}
