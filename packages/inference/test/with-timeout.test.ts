import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { pipe, withTimeout } from "../src/index.ts";
import { codeOf, fake, rows, sums } from "./fake.ts";

describe("withTimeout", () => {
  it("passes an answer that comes in time", async () => {
    expect(sums(await pipe(fake(), withTimeout(1000)).run(rows([1, 2])))).toEqual([3]);
  });

  it("rejects late answers, never early, one by one", async () => {
    const inner = fake({ held: true, maxConcurrency: 9 });
    const model = pipe(inner, withTimeout(30));
    const times = await Promise.all(
      [0, 10, 20].map(async (delay) => {
        await new Promise((resolve) => setTimeout(resolve, delay));
        const startedAt = performance.now();
        expect(await codeOf(model.run(rows([1, 2])))).toBe("timeout");
        return performance.now() - startedAt;
      }),
    );
    for (const ms of times) expect(ms).toBeGreaterThanOrEqual(30);
    inner.release();
    await model.dispose();
  });

  it("works again after it was idle", async () => {
    const inner = fake({ held: true, maxConcurrency: 9 });
    const model = pipe(inner, withTimeout(15));
    const met = model.run(rows([1, 2]));
    inner.release();
    await met;
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(await codeOf(model.run(rows([1, 2])))).toBe("timeout");
    inner.release();
  });

  it("tells the model its deadline, and keeps an earlier one", async () => {
    const inner = fake();
    const model = pipe(inner, withTimeout(60_000));
    const soon = Date.now() + 5000;
    await model.run(rows([1, 2]), { deadline: soon, id: "a" });
    await model.run(rows([1, 2]));
    expect(inner.options[0]).toMatchObject({ deadline: soon, id: "a" });
    expect(inner.options[1].deadline).toBeGreaterThan(Date.now() + 30_000);
  });

  rejects("no time at all", () => withTimeout(0), "bad-option");
  rejects("NaN", () => withTimeout(Number.NaN), "bad-option");
});
