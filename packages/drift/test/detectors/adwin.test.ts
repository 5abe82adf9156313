import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { Adwin, type AdwinOptions } from "../../src/index.ts";
import cases from "../golden/adwin.json" with { type: "json" };
import { runOver, type StreamCase } from "./streams.ts";

const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 300 });

describe("Adwin", () => {
  golden<StreamCase<AdwinOptions>>(
    "alarms, width, estimation and variance",
    cases,
    ({ stream, options }) =>
      runOver(stream, new Adwin(options), (each) => [each.width, each.estimation, each.variance]),
    { relative: 1e-12, absolute: 1e-12 },
  );

  property("keeps the exact mean of all values while none is dropped", values, (stream) => {
    const detector = new Adwin({ clock: 1_000_000 });
    for (const x of stream) detector.update(x);
    expect(detector.width).toBe(stream.length);
    const mean = stream.reduce((sum, x) => sum + x, 0) / stream.length;
    near(detector.estimation, mean, { relative: 1e-9, absolute: 1e-9 });
  });

  property("goes on from its state as if never stopped", fc.tuple(values, values), ([before, after]) => {
    const one = new Adwin({ clock: 3, delta: 0.3 });
    for (const x of before) one.update(x);
    const two = Adwin.fromJSON(JSON.parse(JSON.stringify(one)));
    for (const x of after) expect(two.update(x).drifted).toBe(one.update(x).drifted);
    expect(JSON.stringify(two)).toBe(JSON.stringify(one)); // as JSON, which knows no -0
  });

  it("alarms rarely on a steady stream and soon after a step", () => {
    const detector = new Adwin();
    // A low-discrepancy stream in [0, 1): steady by construction.
    for (let i = 0; i < 5000; i++) expect(detector.update((i * 0.6180339887498949) % 1).drifted).toBe(false);
    let delay = 0;
    while (!detector.update(1 + ((delay * 0.6180339887498949) % 1)).drifted && delay < 500) delay++;
    expect(delay).toBeLessThan(64);
  });

  rejects("a value that is not finite", () => new Adwin().update(Number.NaN), "not-finite");
  rejects("a delta above 1", () => new Adwin({ delta: 2 }), "bad-option");
  rejects("a clock of 0", () => new Adwin({ clock: 0 }), "bad-option");
  rejects("a broken state", () => Adwin.fromJSON({ ...new Adwin().toJSON(), width: 3 }), "bad-state");
  rejects("no state at all", () => Adwin.fromJSON(null as never), "bad-state");
});
