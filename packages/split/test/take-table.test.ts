import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { takeTable } from "../src/index.ts";

describe("takeTable", () => {
  it("takes rows of an Arrow table", () => {
    const vector = (values: ArrayLike<unknown>, nullCount = 0) => ({
      length: values.length,
      nullCount,
      toArray: () => values,
      get: (row: number) => values[row],
    });
    const columns = { x: vector(Float64Array.of(1, 2, 3)), city: vector(["Oslo", null, "Rome"], 1) };
    const table = {
      schema: { fields: [{ name: "x" }, { name: "city" }] },
      getChild: (name: string) => columns[name as "x"] ?? null,
    };
    expect(takeTable(table, [2, 1])).toEqual({ x: Float64Array.of(3, 2), city: ["Rome", null] });
  });
  it("keeps the categories of a dictionary", () => {
    const city = { codes: Int8Array.of(0, 1, 0), categories: ["Oslo", "Rome"] };
    expect(takeTable({ city }, [1, 1]).city).toEqual({
      codes: Int8Array.of(1, 1),
      categories: city.categories,
    });
  });

  rejects("a row beyond the end", () => takeTable({ x: [1, 2] }, [2]), "out-of-range");
});
