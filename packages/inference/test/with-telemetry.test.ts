import { describe, expect, it } from "vitest";
import { pipe, type RunEvent, withBatching, withTelemetry } from "../src/index.ts";
import { codeOf, fake, rows } from "./fake.ts";

describe("withTelemetry", () => {
  it("reports calls that end well and calls that do not", async () => {
    const events: RunEvent[] = [];
    const model = pipe(fake({ poison: 9 }), withTelemetry({ onRun: (event) => events.push(event) }));
    await model.run(rows([1, 2]), { id: "a" });
    await codeOf(model.run(rows([9, 2])));
    await codeOf(model.run(rows([1, 2]), { signal: AbortSignal.abort() }));
    await codeOf(model.run(rows([1, 2]), { deadline: 1 }));
    await model.dispose();
    await codeOf(model.run(rows([1, 2])));
    expect(events.map(({ outcome }) => outcome)).toEqual(["ok", "error", "cancelled", "timeout", "rejected"]);
    expect(events[0]).toMatchObject({
      model: "fake",
      version: "1",
      provider: "js",
      id: "a",
      batch: 1,
      queueMs: 0,
    });
    expect(events[1].code).toBe("run-failed");
    for (const { totalMs, queueMs, computeMs } of events) {
      expect(totalMs).toBeGreaterThanOrEqual(0);
      expect(queueMs + computeMs).toBeCloseTo(totalMs, 9);
    }
  });

  it("sees batch and queue of the layers inside", async () => {
    const events: RunEvent[] = [];
    const layers = [
      withTelemetry({ onRun: (event) => events.push(event) }),
      withBatching({ maxBatchSize: 8, maxDelayMs: 20 }),
    ];
    const model = pipe(fake(), ...layers);
    await Promise.all([model.run(rows([1, 2])), model.run(rows([1, 2], [3, 4]))]);
    for (const { batch, queueMs } of events) {
      expect(batch).toBe(3);
      expect(queueMs).toBeGreaterThan(10);
    }
  });

  it("is not disturbed by a callback that throws", async () => {
    const onRun = () => {
      throw new Error("the dashboard is down");
    };
    expect(await codeOf(pipe(fake(), withTelemetry({ onRun })).run(rows([1, 2])))).toBe("resolved");
  });
});
