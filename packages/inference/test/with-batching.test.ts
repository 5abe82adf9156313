import { rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineModel, type Model, pipe, tensor, withBatching } from "../src/index.ts";
import { codeOf, fake, rows, sums, turns } from "./fake.ts";

describe("withBatching", () => {
  it("stacks what comes at the same time, up to its size", async () => {
    const inner = fake();
    const model = pipe(inner, withBatching({ maxBatchSize: 4 }));
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((value) => model.run(rows([value, 10]))));
    expect(answers.map(sums)).toEqual([[11], [12], [13], [14], [15], [16]]);
    expect(inner.batches).toEqual([4, 2]);
  });

  it("collects while the model is busy", async () => {
    const inner = fake({ held: true });
    const model = pipe(inner, withBatching({ maxBatchSize: 64 }));
    const first = model.run(rows([1, 1]));
    await turns();
    const others = [2, 3, 4].map((value) => model.run(rows([value, 1])));
    await turns();
    expect(inner.batches).toEqual([1]);
    inner.release();
    await first;
    await turns();
    expect(inner.batches).toEqual([1, 3]);
    inner.release();
    expect((await Promise.all(others)).map(sums)).toEqual([[3], [4], [5]]);
  });

  it("waits for others no shorter than it was told, and not once it is full", async () => {
    const inner = fake();
    const model = pipe(inner, withBatching({ maxBatchSize: 2, maxDelayMs: 40 }));
    const startedAt = performance.now();
    await model.run(rows([1, 1]));
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(39);
    const patient = pipe(inner, withBatching({ maxBatchSize: 2, maxDelayMs: 3_600_000 }));
    await Promise.all([patient.run(rows([1, 1])), patient.run(rows([1, 1]))]);
    expect(inner.batches).toEqual([1, 2]);
  });

  it("sends a call that is larger than a batch alone", async () => {
    const inner = fake();
    const model = pipe(inner, withBatching({ maxBatchSize: 2 }));
    const answers = await Promise.all([model.run(rows([1, 1])), model.run(rows([1, 2], [1, 3], [1, 4]))]);
    expect(answers.map(sums)).toEqual([[2], [3, 4, 5]]);
    expect(inner.batches).toEqual([1, 3]);
  });

  it("lets a bad row fail alone", async () => {
    const inner = fake({ poison: 9 });
    const model = pipe(inner, withBatching({ maxBatchSize: 8 }));
    const answers = await Promise.allSettled([1, 2, 9, 4, 5].map((value) => model.run(rows([value, 0]))));
    expect(answers.map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
    ]);
  });

  it("refuses a bad shape before it can spoil a batch", async () => {
    const inner = fake();
    const model = pipe(inner, withBatching({ maxBatchSize: 8 }));
    const good = model.run(rows([1, 2]));
    expect(await codeOf(model.run({ x: tensor("float32", [1, 3], [1, 2, 3]) }))).toBe("invalid-input");
    expect(sums(await good)).toEqual([3]);
  });

  it("drops calls that were cancelled or are too late before the batch leaves", async () => {
    const inner = fake({ held: true });
    const model = pipe(inner, withBatching({ maxBatchSize: 8 }));
    const first = model.run(rows([1, 0]));
    await turns();
    const controller = new AbortController();
    const cancelled = codeOf(model.run(rows([2, 0]), { signal: controller.signal }));
    const late = codeOf(model.run(rows([3, 0]), { deadline: Date.now() + 5 }));
    const alive = model.run(rows([4, 0], [5, 0]));
    controller.abort();
    expect(await cancelled).toBe("cancelled");
    await new Promise((resolve) => setTimeout(resolve, 20));
    inner.release();
    await first;
    expect(await late).toBe("timeout");
    await turns();
    inner.release();
    expect(sums(await alive)).toEqual([4, 5]);
    expect(inner.batches).toEqual([1, 2]);
  });

  it("refuses more than may wait", async () => {
    const inner = fake({ held: true });
    const model = pipe(inner, withBatching({ maxBatchSize: 1, maxQueue: 2 }));
    const first = model.run(rows([1, 0]));
    await turns();
    const waiting = [model.run(rows([2, 0])), model.run(rows([3, 0]))];
    expect(await codeOf(model.run(rows([4, 0])))).toBe("overloaded");
    for (let i = 0; i < 3; i++) {
      inner.release();
      await turns();
    }
    expect((await Promise.all([first, ...waiting])).map(sums)).toEqual([[1], [2], [3]]);
  });

  it("answers those who wait before it is disposed", async () => {
    const inner = fake();
    const model = pipe(inner, withBatching({ maxBatchSize: 8, maxDelayMs: 20 }));
    const run = model.run(rows([1, 2]));
    await model.dispose();
    expect(sums(await run)).toEqual([3]);
    expect(inner.freed()).toBe(true);
    expect(await codeOf(model.run(rows([1, 2])))).toBe("disposed");
  });

  it("keeps rows of different shapes apart", async () => {
    const lengths: number[][] = [];
    const model = pipe(
      defineModel({
        name: "sum",
        inputs: {
          x: { dtype: "float64", shape: ["batch", "length"] },
          label: { dtype: "string", shape: ["batch"] },
        },
        outputs: { y: { dtype: "string", shape: ["batch"] } },
        run({ x, label }) {
          lengths.push([...x.shape]);
          const width = x.shape[1];
          const sum = (row: number) =>
            x.data.subarray(row * width, (row + 1) * width).reduce((a, b) => a + b, 0);
          return {
            y: tensor(
              "string",
              label.shape,
              label.data.map((text, row) => `${text}${sum(row)}`),
            ),
          };
        },
      }),
      withBatching({ maxBatchSize: 8 }),
    );
    const call = (label: string, ...values: number[]) =>
      model.run({ x: tensor("float64", [1, values.length], values), label: tensor("string", [1], [label]) });
    const answers = await Promise.all([call("a", 1), call("b", 1, 2), call("c", 5), call("d", 3, 4)]);
    expect(answers.map(({ y }) => y.data)).toEqual([["a1"], ["b3"], ["c5"], ["d7"]]);
    expect(lengths).toEqual([
      [2, 1],
      [2, 2],
    ]);
  });

  it("gives every caller its own answer, whatever is called, cancelled, too late or poisoned", async () => {
    const call = fc.record({
      values: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 5 }),
      fate: fc.constantFrom("run", "run", "run", "cancel", "late"),
      wait: fc.integer({ min: 0, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(call, { maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        async (calls, size) => {
          const model = pipe(fake({ poison: 13 }), withBatching({ maxBatchSize: size }));
          await Promise.all(
            calls.map(async ({ values, fate, wait }) => {
              await turns(wait);
              const controller = new AbortController();
              const deadline = fate === "late" ? Date.now() - 1 : undefined;
              const pairs = values.map((value) => [value, 100] as const);
              const run = model.run(rows(...pairs), { signal: controller.signal, deadline });
              if (fate === "cancel") controller.abort();
              const answer = await run.then(sums, (error: { code: string }) => error.code);
              if (fate === "cancel") expect(answer).toBe("cancelled");
              else if (fate === "late") expect(answer).toBe("timeout");
              else if (values.includes(13)) expect(answer).toBe("run-failed");
              else expect(answer).toEqual(values.map((value) => value + 100));
            }),
          );
          await model.dispose();
        },
      ),
      { seed: 20_260_101, numRuns: 40 },
    );
  });

  rejects("a batch of no rows", () => withBatching({ maxBatchSize: 0 }), "bad-option");
  rejects("a negative delay", () => withBatching({ maxBatchSize: 1, maxDelayMs: -1 }), "bad-option");
  rejects(
    "a model that has no rows",
    () => {
      const spec = { dtype: "float32", shape: [1, 2] } as const;
      const fixed = defineModel({
        name: "fixed",
        inputs: { x: spec },
        outputs: { y: spec },
        run: ({ x }) => ({ y: x }),
      });
      return pipe(fixed, withBatching({ maxBatchSize: 2 }));
    },
    "bad-option",
  );
  rejects(
    "inputs of different numbers of rows",
    () => {
      const spec = { dtype: "float32", shape: ["batch"] } as const;
      const two: Model = defineModel({
        name: "two",
        inputs: { a: spec, b: spec },
        outputs: { y: spec },
        run: ({ a }) => ({ y: a }),
      });
      const of = (size: number) => tensor("float32", [size], new Float32Array(size));
      return pipe(two, withBatching({ maxBatchSize: 2 })).run({ a: of(1), b: of(2) });
    },
    "invalid-input",
  );
  rejects(
    "a model that loses rows",
    () => {
      const spec = { dtype: "float32", shape: ["batch"] } as const;
      const first = defineModel({
        name: "first",
        inputs: { x: spec },
        outputs: { y: spec },
        run: ({ x }) => ({ y: tensor("float32", [1], [x.data[0]]) }),
      });
      return pipe(first, withBatching({ maxBatchSize: 2 })).run({ x: tensor("float32", [2], [1, 2]) });
    },
    "bad-model",
  );
});
