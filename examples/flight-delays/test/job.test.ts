import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { searchRuns } from "@productizeml/tracking";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flightDelays } from "../src/job.ts";
import { Progress } from "../src/progress.ts";
import type { Story } from "../src/story.ts";

let out: string;
let story: Story;
let report: string;

const runJob = async (name: string): Promise<Story> =>
  flightDelays({ out: join(out, name), seed: 7, epochs: 1, progress: new Progress() });

describe("the main job, with one epoch", () => {
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), "flight-delays-"));
    story = await runJob("first");
    report = await readFile(join(out, "first", "report.html"), "utf8");
  }, 300_000);
  afterAll(() => rm(out, { recursive: true, force: true }));

  it("finds no leak, and beats the hour of the day", () => {
    expect(story.leaks.found).toEqual([]);
    for (const { name, model, baseline, higherIsBetter } of story.evaluation.measures) {
      expect(higherIsBetter ? model.value - baseline : baseline - model.value, name).toBeGreaterThan(0);
      expect(model.lower).toBeLessThan(model.value);
      expect(model.upper).toBeGreaterThan(model.value);
    }
  });

  it("sees the timetable change, and the challenger that follows it do better", () => {
    expect(story.serving.shadow.challenger.rocAuc).toBeGreaterThan(
      story.serving.shadow.champion.rocAuc + 0.03,
    );
    const timetable = story.weeks.map(
      ({ columns }) => columns.find(({ column }) => column === "timetable: flights in this slot")!,
    );
    expect(timetable.every(({ drifted }) => drifted)).toBe(true);
  });

  it("writes a report that stands alone", () => {
    expect(report.length).toBeLessThan(1_000_000);
    expect(report).not.toMatch(/NaN|undefined|Infinity|<script|<link|src=|@import|url\(/);
    expect(report.match(/<svg/g)).toHaveLength(8);
  });

  it("tracks the run", async () => {
    const runs = await searchRuns({ store: join(out, "first", "store"), experiments: ["flight-delays"] });
    const { info, data } = runs[0]!;
    expect(info.status).toBe("FINISHED");
    expect(data.params["seed"]).toBe("7");
    expect(data.params["data.fingerprint"]).toBe(story.data.fingerprint);
  });

  it("writes the same bytes for the same seed", async () => {
    await runJob("second");
    expect(await readFile(join(out, "second", "report.html"), "utf8")).toBe(report);
    expect(await readFile(join(out, "second", "model.onnx"))).toEqual(
      await readFile(join(out, "first", "model.onnx")),
    );
  }, 300_000);
});
