import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { defineModel, tensor } from "../src/index.ts";
import { codeOf, fake, rows, sums, turns } from "./fake.ts";

describe("defineModel", () => {
  it("says what it is", () => {
    const { info } = fake();
    expect(info).toMatchObject({ spec: "v1", name: "fake", version: "1", batchAxis: 0, maxConcurrency: 1 });
    expect(structuredClone(info)).toEqual(info);
  });

  it("counts rows only where every first axis is free and has one name", () => {
    const spec = (...shape: (number | string)[]) => ({ dtype: "float32", shape }) as const;
    const axis = (a: (number | string)[], b: (number | string)[]) =>
      defineModel({
        name: "m",
        inputs: { x: spec(...a) },
        outputs: { y: spec(...b) },
        run: ({ x }) => ({ y: x }),
      }).info.batchAxis;
    expect(axis(["batch", 2], ["batch"])).toBe(0);
    expect(axis(["", 2], [""])).toBe(0);
    expect(axis(["batch", 2], ["time"])).toBeUndefined();
    expect(axis(["batch"], [1])).toBeUndefined();
    expect(axis([], ["batch"])).toBeUndefined();
  });

  it("runs, and warms up on zeros", async () => {
    const model = fake();
    expect(sums(await model.run(rows([1, 2], [3, 4])))).toEqual([3, 7]);
    await model.warmup([{ x: [5, 2] }, {}]);
    expect(model.batches).toEqual([2, 5, 1]);
  });

  const given = (inputs: unknown) => fake().run(inputs as never);
  rejects("a missing input", () => given({}), "invalid-input");
  rejects("an input it has not", () => given({ ...rows([1, 2]), z: rows([1, 2]).x }), "invalid-input");
  rejects("another type", () => given({ x: tensor("float64", [1, 2], [1, 2]) }), "invalid-input");
  rejects(
    "an array of another type",
    () => given({ x: { ...rows([1, 2]).x, data: [1, 2] } }),
    "invalid-input",
  );
  rejects("another size", () => given({ x: tensor("float32", [1, 3], [1, 2, 3]) }), "invalid-input");
  rejects("another rank", () => given({ x: tensor("float32", [2], [1, 2]) }), "invalid-input");
  rejects("too few values", () => given({ x: { ...rows([1, 2]).x, shape: [2, 2] } }), "invalid-input");
  rejects("a deadline in the past", () => fake().run(rows([1, 2]), { deadline: 1 }), "timeout");
  rejects("an aborted signal", () => fake().run(rows([1, 2]), { signal: AbortSignal.abort() }), "cancelled");

  it("wraps what the function throws", async () => {
    const error = await fake({ poison: 9 })
      .run(rows([9, 1]))
      .catch((caught) => caught);
    expect(error).toMatchObject({
      name: "InferenceError",
      code: "run-failed",
      cause: { message: "a poisoned row" },
    });
  });

  it("rejects at once when the signal is aborted, and lets the run end", async () => {
    const model = fake({ held: true });
    const controller = new AbortController();
    const run = model.run(rows([1, 2]), { signal: controller.signal });
    controller.abort("enough");
    expect(await run.catch((error) => error)).toMatchObject({ code: "cancelled", cause: "enough" });
    const disposed = model.dispose();
    await turns();
    expect(model.freed()).toBe(false);
    model.release();
    await disposed;
    expect(model.freed()).toBe(true);
  });

  it("waits for runs in flight before it is freed, refuses new ones, and may be disposed twice", async () => {
    const model = fake({ held: true });
    const run = model.run(rows([1, 2]));
    const disposed = Promise.all([model.dispose(), model.dispose()]);
    expect(await codeOf(model.run(rows([1, 2])))).toBe("disposed");
    expect(model.freed()).toBe(false);
    model.release();
    expect(sums(await run)).toEqual([3]);
    await disposed;
    expect(model.freed()).toBe(true);
  });

  it("is disposed by await using", async () => {
    const model = fake();
    {
      await using same = model;
      await same.run(rows([1, 2]));
    }
    expect(model.freed()).toBe(true);
  });
});
