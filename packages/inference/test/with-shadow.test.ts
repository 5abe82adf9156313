import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { pipe, type ShadowEvent, withShadow } from "../src/index.ts";
import { fake, rows, sums, turns } from "./fake.ts";

describe("withShadow", () => {
  it("shows both answers and how far they lie apart", async () => {
    const events: ShadowEvent[] = [];
    const challenger = fake({ bias: 0.5 });
    const model = pipe(fake(), withShadow(challenger, { onCompare: (event) => events.push(event) }));
    const inputs = rows([1, 2], [3, 4]);
    expect(sums(await model.run(inputs, { id: "a" }))).toEqual([3, 7]);
    inputs.x.data.fill(0);
    await turns();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      id: "a",
      difference: { agrees: false, mismatches: 2, maxAbsolute: 0.5 },
    });
    expect(events[0].challenger.y.data).toEqual(new Float32Array([3.5, 7.5]));
    expect(events[0].primary.y.data).toEqual(new Float32Array([3, 7]));
    expect(events[0].inputs.x.data).toEqual(new Float32Array([1, 2, 3, 4]));
  });

  it("neither delays nor fails the call", async () => {
    const errors: unknown[] = [];
    const slow = fake({ held: true });
    const delayed = pipe(fake(), withShadow(slow));
    expect(sums(await delayed.run(rows([1, 2])))).toEqual([3]);
    const onCompare = () => {
      throw new Error("the comparison is broken");
    };
    const broken = pipe(fake(), withShadow(fake(), { onCompare, onError: (error) => errors.push(error) }));
    expect(sums(await broken.run(rows([1, 2])))).toEqual([3]);
    const failing = pipe(fake(), withShadow(fake({ poison: 1 }), { onError: (error) => errors.push(error) }));
    expect(sums(await failing.run(rows([1, 2])))).toEqual([3]);
    await turns();
    expect(errors.map((error) => (error as Error).message)).toEqual([
      "the comparison is broken",
      "fake failed: a poisoned row",
    ]);
  });

  it("samples its share of the calls", async () => {
    for (const sample of [0, 0.1, 0.5, 1]) {
      const challenger = fake();
      const model = pipe(fake(), withShadow(challenger, { sample, maxInFlight: 1000 }));
      for (let i = 0; i < 200; i++) await model.run(rows([1, 2]));
      await model.dispose();
      expect(Math.abs(challenger.batches.length - 200 * sample)).toBeLessThanOrEqual(1);
    }
  });

  it("leaves calls out while the challenger is busy, and drains before it is disposed", async () => {
    const drops: number[] = [];
    const challenger = fake({ held: true });
    const primary = fake();
    const model = pipe(
      primary,
      withShadow(challenger, { maxInFlight: 2, onDrop: (dropped) => drops.push(dropped) }),
    );
    for (let i = 0; i < 5; i++) await model.run(rows([1, 2]));
    expect(challenger.batches).toHaveLength(2);
    expect(drops).toEqual([1, 2, 3]);
    const disposed = model.dispose();
    await turns();
    expect(primary.freed()).toBe(false);
    challenger.release();
    await disposed;
    expect(primary.freed()).toBe(true);
    expect(challenger.freed()).toBe(false);
  });

  rejects("a share above 1", () => withShadow(fake(), { sample: 1.5 }), "bad-option");
  rejects("no calls in flight", () => withShadow(fake(), { maxInFlight: 0 }), "bad-option");
});
