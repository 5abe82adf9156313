import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { defineModel, tensor, verifyParity } from "../src/index.ts";
import { fake, rows } from "./fake.ts";

/** A model that answers these numbers whatever it is asked. */
const constant = (...values: number[]) =>
  defineModel({
    name: "constant",
    inputs: { x: { dtype: "float32", shape: ["batch", 2] } },
    outputs: { y: { dtype: "float64", shape: ["n"] } },
    run: () => ({ y: tensor("float64", [values.length], values) }),
  });

describe("verifyParity", () => {
  it("finds where two models lie furthest apart", async () => {
    const report = await verifyParity(fake(), fake({ bias: 0.25 }), [rows([1, 2]), rows([3, 4], [5, 6])]);
    expect(report).toEqual({
      agrees: false,
      samples: 2,
      disagreeing: [0, 1],
      maxAbsolute: 0.25,
      worst: { sample: 0, output: "y", index: 0 },
    });
    expect(await verifyParity(fake(), fake(), [rows([1, 2])])).toEqual({
      agrees: true,
      samples: 1,
      disagreeing: [],
      maxAbsolute: 0,
    });
  });

  it("allows what numpy.allclose allows", async () => {
    const agrees = async (a: number, b: number, absolute: number, relative: number) =>
      (await verifyParity(constant(a), constant(b), [rows([0, 0])], { absolute, relative })).agrees;
    expect(await agrees(100.9, 100, 0, 0.01)).toBe(true);
    expect(await agrees(101.1, 100, 0, 0.01)).toBe(false);
    expect(await agrees(1e-6, 0, 1e-5, 0)).toBe(true);
    expect(await agrees(1e-4, 0, 1e-5, 1)).toBe(false);
    expect(await agrees(Infinity, Infinity, 0, 0)).toBe(true);
    expect(await agrees(5, Infinity, 1, 1)).toBe(false);
    expect(await agrees(Number.NaN, Number.NaN, 0, 0)).toBe(true);
    expect(await agrees(Number.NaN, 1, 9, 9)).toBe(false);
  });

  it("reads half floats as numbers", async () => {
    const half = (...bits: number[]) => {
      const spec = { dtype: "float16", shape: ["n"] } as const;
      const run = () => ({ y: tensor("float16", [bits.length], bits) });
      return defineModel({ name: "half", inputs: { x: spec }, outputs: { y: spec }, run });
    };
    const samples = [{ x: tensor("float16", [1], [0]) }];
    // 1, -2, the smallest subnormal and infinity; then 1.0009765625 and the same.
    const report = await verifyParity(
      half(0x3c00, 0xc000, 1, 0x7c00),
      half(0x3c01, 0xc000, 1, 0x7c00),
      samples,
    );
    expect(report).toMatchObject({ agrees: false, maxAbsolute: 2 ** -10, worst: { index: 0 } });
    const tiny = await verifyParity(half(1), half(0), samples);
    expect(tiny.maxAbsolute).toBe(2 ** -24);
    expect((await verifyParity(half(0x7e00), half(0x7e00), samples)).agrees).toBe(true);
  });

  it("does not take answers of different shapes for equal", async () => {
    const report = await verifyParity(constant(1, 2), constant(1, 2, 3), [rows([0, 0])]);
    expect(report).toMatchObject({ agrees: false, maxAbsolute: Infinity });
  });

  rejects("no samples", () => verifyParity(fake(), fake(), []), "invalid-input");
});
