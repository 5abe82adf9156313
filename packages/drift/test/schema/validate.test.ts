import { fc, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type ColumnSchema, validate } from "../../src/index.ts";

const text: ColumnSchema = { name: "x", type: "string", required: true, minPresence: 1 };
const real: ColumnSchema = { ...text, type: "number" };
const check = (values: readonly (string | number | boolean | null)[], column: ColumnSchema) =>
  validate({ x: values }, { columns: [column] });

describe("validate", () => {
  it("finds nothing wrong with what keeps the schema", () => {
    expect(check(["a", "b"], { ...text, domain: ["a", "b"], unique: true })).toEqual([]);
    expect(check([0, 1], { ...real, min: 0, max: 1 })).toEqual([]);
    expect(check([], real)).toEqual([]);
  });

  it("names missing and new columns, and leaves out optional ones", () => {
    const columns = [text, { ...text, name: "y", required: false }];
    expect(validate({ z: [1] }, { columns }).map(({ column, kind }) => [column, kind])).toEqual([
      ["x", "missing-column"],
      ["z", "new-column"],
    ]);
  });

  it("counts rows without a value against the share that must have one", () => {
    expect(check([1, Number.NaN, null, 4], real)).toEqual([
      {
        column: "x",
        kind: "presence",
        message: 'column "x" has no value in 2 of 4 rows (50 %); at most 0 % may lack one',
        rows: 2,
        share: 0.5,
        examples: [],
      },
    ]);
    expect(check([1, null, null, 4], { ...real, minPresence: 0.5 })).toEqual([]);
  });

  it("names values of another type, the most frequent first", () => {
    const [found] = check([1, "n/a", "-", "n/a"], real);
    expect(found).toMatchObject({ kind: "type", rows: 3, share: 0.75, examples: ["n/a", "-"] });
    expect(check([1.5, 2], { ...real, type: "integer" })[0]?.examples).toEqual([1.5]);
    expect(check([1, Number.POSITIVE_INFINITY], real)[0]?.kind).toBe("type");
    expect(check([true, "true"], { ...text, type: "boolean" })[0]?.examples).toEqual(["true"]);
  });

  it("lets a stated share of values stand outside the domain", () => {
    const column = { ...text, domain: ["a"], minDomainMass: 0.7 };
    expect(check(["a", "a", "a", "b"], column)).toEqual([]);
    expect(check(["a", "a", "b", "b"], column)[0]).toMatchObject({
      kind: "domain",
      rows: 2,
      examples: ["b"],
    });
  });

  it("names numbers outside their range and values that repeat", () => {
    expect(check([-1, 0.5, 7], { ...real, min: 0, max: 1 })[0]).toMatchObject({
      kind: "range",
      rows: 2,
      examples: [-1, 7],
    });
    expect(check(["a", "b", "a"], { ...text, unique: true })[0]).toMatchObject({ kind: "unique", rows: 2 });
  });

  property(
    "counts exactly the rows that lie outside the range",
    fc.array(fc.option(fc.integer({ min: -20, max: 20 })), { maxLength: 40 }),
    (values) => {
      const found = check(values, { ...real, minPresence: 0, min: -5, max: 5 });
      const outside = values.filter((value) => value !== null && Math.abs(value) > 5).length;
      expect(found[0]?.rows ?? 0).toBe(outside);
    },
  );

  rejects("a schema whose min exceeds its max", () => check([1], { ...real, min: 2, max: 1 }), "bad-option");
  rejects("a share above 1", () => check([1], { ...real, minPresence: 2 }), "bad-option");
  rejects(
    "columns of different lengths",
    () => validate({ a: [1], b: [] }, { columns: [] }),
    "length-mismatch",
  );
});
