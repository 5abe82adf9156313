import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { pipe, withConcurrency } from "../src/index.ts";
import { codeOf, fake, rows, sums, turns } from "./fake.ts";

describe("withConcurrency", () => {
  it("lets in as many as it may, in the order in which they came, and refuses what is too much", async () => {
    const inner = fake({ held: true });
    const model = pipe(inner, withConcurrency({ max: 2, maxQueue: 1 }));
    const runs = [rows([1, 0]), rows([2, 0], [2, 0]), rows([3, 0], [3, 0], [3, 0])].map((each) =>
      model.run(each),
    );
    expect(await codeOf(model.run(rows([4, 0])))).toBe("overloaded");
    await turns();
    expect(inner.batches).toEqual([1, 2]);
    inner.release();
    await turns();
    expect(inner.batches).toEqual([1, 2, 3]);
    inner.release();
    expect((await Promise.all(runs)).map(sums)).toEqual([[1], [2, 2], [3, 3, 3]]);
  });

  it("drops a waiting call that was cancelled, keeps one whose caller reuses its array", async () => {
    const inner = fake({ held: true });
    const model = pipe(inner, withConcurrency({ max: 1 }));
    const first = model.run(rows([1, 0]));
    const controller = new AbortController();
    const second = codeOf(model.run(rows([2, 0], [2, 0]), { signal: controller.signal }));
    const inputs = rows([3, 4]);
    const third = model.run(inputs);
    inputs.x.data.fill(0);
    controller.abort();
    expect(await second).toBe("cancelled");
    inner.release();
    await first;
    await turns();
    inner.release();
    expect(sums(await third)).toEqual([7]);
    expect(inner.batches).toEqual([1, 1]);
  });

  it("answers those who wait before it is disposed", async () => {
    const inner = fake({ held: true });
    const model = pipe(inner, withConcurrency({ max: 1 }));
    const runs = [model.run(rows([1, 0])), model.run(rows([2, 0]))];
    const disposed = model.dispose();
    for (let i = 0; i < 2; i++) {
      inner.release();
      await turns();
    }
    expect((await Promise.all(runs)).map(sums)).toEqual([[1], [2]]);
    await disposed;
    expect(inner.freed()).toBe(true);
  });

  rejects("no calls at all", () => withConcurrency({ max: 0 }), "bad-option");
  rejects("a queue of negative length", () => withConcurrency({ max: 1, maxQueue: -1 }), "bad-option");
});
