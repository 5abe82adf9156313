import { fc, golden, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { PageHinkley, type PageHinkleyMode, type PageHinkleyOptions } from "../../src/index.ts";
import cases from "../golden/page-hinkley.json" with { type: "json" };
import { runOver, type StreamCase } from "./streams.ts";

const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 200 });

describe("PageHinkley", () => {
  golden<StreamCase<PageHinkleyOptions>>(
    "alarms and state",
    cases,
    ({ stream, options }) =>
      runOver(stream, new PageHinkley(options), (each) => {
        const { up, down } = each.toJSON();
        return [each.estimation, up[0], down[0]];
      }),
    { relative: 1e-12, absolute: 1e-12 },
  );

  property("alarms upwards on a stream exactly where downwards on its negative", values, (stream) => {
    const options = { minInstances: 2, threshold: 20 };
    const up = new PageHinkley({ ...options, mode: "up" });
    const down = new PageHinkley({ ...options, mode: "down" });
    for (const x of stream) expect(down.update(-x).drifted).toBe(up.update(x).drifted);
  });

  property("goes on from its state as if never stopped", fc.tuple(values, values), ([before, after]) => {
    const one = new PageHinkley({ threshold: 15, minInstances: 3 });
    for (const x of before) one.update(x);
    const two = PageHinkley.fromJSON(JSON.parse(JSON.stringify(one)));
    for (const x of after) expect(two.update(x).drifted).toBe(one.update(x).drifted);
    expect(JSON.stringify(two)).toBe(JSON.stringify(one)); // as JSON, which knows no -0
  });

  rejects(
    "a value that is not finite",
    () => new PageHinkley().update(Number.POSITIVE_INFINITY),
    "not-finite",
  );
  rejects("an unknown mode", () => new PageHinkley({ mode: "sideways" as PageHinkleyMode }), "bad-option");
  rejects("a negative threshold", () => new PageHinkley({ threshold: -1 }), "bad-option");
  rejects(
    "a broken state",
    () => PageHinkley.fromJSON({ ...new PageHinkley().toJSON(), mean: Number.NaN }),
    "bad-state",
  );
  rejects("no state at all", () => PageHinkley.fromJSON(null as never), "bad-state");
});
