import { fc, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { inferSchema, validate } from "../../src/index.ts";

const cell = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -5, max: 5 }),
  fc.double(),
  fc.string({ maxLength: 2 }),
);
const table = fc.integer({ min: 1, max: 12 }).chain((rows) =>
  fc.record({
    a: fc.array(cell, { minLength: rows, maxLength: rows }),
    b: fc.array(fc.integer(), { minLength: rows, maxLength: rows }),
  }),
);

describe("inferSchema", () => {
  property("accepts the table that it was inferred from, however strict", table, (each) => {
    const schema = inferSchema(each, { ranges: true, unique: true });
    const infinite = each.a.some((value) => Math.abs(Number(value)) === Number.POSITIVE_INFINITY);
    const found = validate(each, schema).filter((anomaly) => !(infinite && anomaly.kind === "type"));
    expect(found).toEqual([]);
  });

  property("survives JSON", table, (each) => {
    const schema = inferSchema(each);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it("names the narrowest type of each column", () => {
    const { columns } = inferSchema({
      whole: Int32Array.of(1, 2, 3),
      real: [1.5, null, 3],
      flag: [true, false, null],
      text: { codes: [0, 1, -1], categories: ["a", "b"] },
      mixed: ["a", 1, true],
      empty: [null, null, undefined],
      big: BigInt64Array.of(1n, 2n, 3n),
    });
    expect(Object.fromEntries(columns.map(({ name, type }) => [name, type]))).toEqual({
      whole: "integer",
      real: "number",
      flag: "boolean",
      text: "string",
      mixed: "any",
      empty: "any",
      big: "integer",
    });
    expect(columns.map(({ minPresence }) => minPresence)).toEqual([1, 0, 0, 0, 1, 0, 1]);
  });

  it("gives a text column a domain only while it is small", () => {
    const text = { text: ["a", "b", "c"] };
    expect(inferSchema(text, { maxDomainSize: 3 }).columns[0]?.domain).toEqual(["a", "b", "c"]);
    expect(inferSchema(text, { maxDomainSize: 2 }).columns[0]?.domain).toBeUndefined();
  });

  rejects("columns of different lengths", () => inferSchema({ a: [1, 2], b: [1] }), "length-mismatch");
  rejects("a negative domain size", () => inferSchema({}, { maxDomainSize: -1 }), "bad-option");
});
