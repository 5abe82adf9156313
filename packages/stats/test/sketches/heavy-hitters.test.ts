import { fc, golden, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { createRng, HeavyHitters, type SketchState } from "../../src/index.ts";
import cases from "../golden/heavy-hitters.json" with { type: "json" };
import { decode } from "./bytes.ts";

const items = fc.array(fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"), { maxLength: 120 });
const small = (values: string[]) => new HeavyHitters({ lgSize: 3 }).update(values);
const truth = (values: string[]) => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
/** Every item's true count lies between its bounds, and what came more often than the largest error is listed. */
function holds(sketch: HeavyHitters, values: string[]): void {
  const counts = truth(values);
  const listed = sketch.items();
  for (const { item, estimate, lower } of listed) {
    const count = counts.get(item)!;
    expect(lower).toBeLessThanOrEqual(count);
    expect(estimate).toBeGreaterThanOrEqual(count);
    expect(estimate - lower).toBe(sketch.maxError);
  }
  for (const [item, count] of counts) {
    expect(sketch.estimate(item)).toBeGreaterThanOrEqual(count);
    if (count > sketch.maxError) expect(listed.map((each) => each.item)).toContain(item);
  }
  for (const { item } of sketch.items({ certain: true })) {
    expect(counts.get(item)).toBeGreaterThan(sketch.maxError);
  }
  expect(sketch.total).toBe(values.length);
  // 6 items at a time: each purge takes the median from at least 4 of them.
  expect(sketch.maxError).toBeLessThanOrEqual(values.length / 3);
}

describe("HeavyHitters", () => {
  golden("reading bytes", cases, ({ bytes }: { bytes: string }) => {
    const sketch = HeavyHitters.fromBytes(decode(bytes));
    return {
      total: sketch.total,
      maxError: sketch.maxError,
      items: sketch.items().map(({ item, estimate, lower }) => [item, estimate, lower]),
      certain: sketch
        .items({ certain: true })
        .map(({ item }) => item)
        .sort(),
    };
  });

  property("bounds every count", items, (values) => holds(small(values), values));
  property("bounds every count after merging, in any order", fc.tuple(items, items, items), ([a, b, c]) => {
    holds(small(a).merge(small(b)).merge(small(c)), [...a, ...b, ...c]);
    holds(small(c).merge(small(a).merge(small(b))), [...a, ...b, ...c]);
  });
  property("survives its bytes and its JSON", items, (values) => {
    const sketch = small(values);
    const copies = [
      HeavyHitters.fromBytes(sketch.toBytes()),
      HeavyHitters.fromJSON(JSON.parse(JSON.stringify(sketch)) as SketchState),
    ];
    for (const copy of copies) {
      expect(copy.items()).toEqual(sketch.items());
      expect([copy.total, copy.maxError]).toEqual([sketch.total, sketch.maxError]);
    }
  });

  it("finds the heavy ones among many", () => {
    const rng = createRng(4);
    const sketch = new HeavyHitters({ lgSize: 6 });
    for (let i = 0; i < 20_000; i++) {
      sketch.update(rng.float64() < 0.1 ? "heavy" : `light ${rng.integer(0, 10_000)}`);
    }
    expect(sketch.items({ certain: true }).map(({ item }) => item)).toEqual(["heavy"]);
  });
  it("takes weights", () => {
    const sketch = new HeavyHitters().update("a", 5).update(["a", "b"], 2);
    expect(sketch.items()).toEqual([
      { item: "a", estimate: 7, lower: 7 },
      { item: "b", estimate: 2, lower: 2 },
    ]);
    expect(sketch.items({ threshold: 3 })).toHaveLength(1);
    expect(sketch.total).toBe(9);
  });

  rejects("a size of 2", () => new HeavyHitters({ lgSize: 2 }), "out-of-range");
  rejects("half a weight", () => new HeavyHitters().update("a", 0.5), "out-of-range");
  rejects("numbers", () => new HeavyHitters().update([1] as unknown as string[]), "bad-column", /at row 0/);
  const bytes = small(["a", "b"]).toBytes();
  rejects("bytes cut short", () => HeavyHitters.fromBytes(bytes.subarray(0, 40)), "bad-state");
  rejects("bytes that go on", () => HeavyHitters.fromBytes(Uint8Array.from([...bytes, 1])), "bad-state");
  rejects("another kind of sketch", () => HeavyHitters.fromBytes(bytes.with(2, 7)), "bad-state");
  rejects("another version", () => HeavyHitters.fromBytes(bytes.with(1, 2)), "bad-state");
});
