import { near, rejects, revive } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type CrossValidateOptions,
  correctedResampledTTest,
  crossValidate,
  type FoldContext,
  type FoldSequence,
  kFold,
  repeated,
  stratifiedKFold,
  walkForward,
} from "../src/index.ts";
import cases from "./golden/cross-validate.json" with { type: "json" };
import { accuracy, average, centroid, negativeError, type Rows, ridge } from "./models.ts";

interface Problem extends Rows {
  model: "mean" | "ridge" | "centroid";
  nSplits: number;
  alpha?: number;
}

const table = { x: [1, 2, 3, 4, 5, 6], y: [2, 4, 6, 8, 10, 12] };
const three = kFold(6, { nSplits: 3 });
const run = (options: CrossValidateOptions = {}, folds: FoldSequence = three) =>
  crossValidate(average, negativeError, table, folds, options);
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe("crossValidate", () => {
  it(`equals ${cases.peer} on ${cases.cases.length} cases`, async () => {
    for (const { input, expected } of cases.cases) {
      const { model, nSplits, alpha = 0, x, y } = revive(input) as Problem;
      const fit = { mean: average, ridge: (train: Rows) => ridge(train, alpha), centroid }[model];
      const folds = model === "centroid" ? stratifiedKFold(y, { nSplits }) : kFold(x.length, { nSplits });
      const score = model === "centroid" ? accuracy : negativeError;
      const { scores, trainScores } = await crossValidate(fit, score, { x, y }, folds, { trainScores: true });
      near({ test: scores.values, train: trainScores?.values }, expected, { relative: 1e-10 });
    }
  });

  it("gives the mean and Nadeau and Bengio's interval, of repetitions too", async () => {
    const folds = repeated((seed) => kFold(6, { nSplits: 3, shuffle: true, seed }), { nRepeats: 4 });
    const { scores } = await run({ level: 0.9 }, folds);
    expect(scores.values).toHaveLength(12);
    const expected = correctedResampledTTest(scores.values, { trainSize: 4, testSize: 2, level: 0.9 });
    expect(expected).toMatchObject({ mean: scores.mean, low: scores.low, high: scores.high, sd: scores.sd });
  });
  it("scores by several names", async () => {
    const several = (model: (x: number) => number, rows: Rows) => ({
      error: negativeError(model, rows),
      rows: rows.y.length,
    });
    const { scores, folds } = await crossValidate(average, several, table, three);
    expect(scores.error.values).toEqual((await run()).scores.values);
    expect(scores.rows).toMatchObject({ mean: 2, low: 2, high: 2 });
    expect(folds[2]?.score.rows).toBe(2);
  });
  it("hands matrices, codes and typed arrays over as what they are", async () => {
    const mixed = {
      x: { data: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), rows: 4, cols: 2 },
      city: { codes: Int8Array.of(0, 1, 0, -1), categories: ["Oslo", "Rome"] },
      late: Uint8Array.of(0, 1, 1, 0),
    };
    const seen: unknown[] = [];
    await crossValidate(
      (train) => {
        seen.push(train);
        return train.x.cols;
      },
      (cols, test) => cols + test.late.length,
      mixed,
      kFold(4, { nSplits: 2 }),
    );
    expect(seen[0]).toEqual({
      x: { data: Float32Array.of(5, 6, 7, 8), rows: 2, cols: 2 },
      city: { codes: Int8Array.of(0, -1), categories: ["Oslo", "Rome"] },
      late: Uint8Array.of(1, 0),
    });
  });
  it("takes folds by time, and a function that makes folds from the table", async () => {
    const folds = ({ x }: typeof table) => walkForward(x, { horizon: 2, initial: 2 });
    const { scores } = await crossValidate(average, negativeError, table, folds);
    // Means of 3 and 5 for 6 and 8, and for 10 and 12.
    expect([...scores.values]).toEqual([-17, -37]);
  });
  it("says the interval is unknown where it is", async () => {
    const one = await run(
      {},
      {
        length: 1,
        *[Symbol.iterator]() {
          yield* [...three].slice(0, 1);
        },
      },
    );
    expect(one.scores.low).toBeNaN();
    expect(one.scores.mean).toBe(one.folds[0]?.score);
    const { scores } = await crossValidate(average, () => Number.NaN, table, three);
    expect([scores.mean, scores.high]).toEqual([Number.NaN, Number.NaN]);
  });
  it("times folds by the clock that it is given, and by none otherwise", async () => {
    let now = 0;
    const { folds } = await run({ now: () => now++ });
    expect(folds.map(({ fitTime, scoreTime }) => [fitTime, scoreTime])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect((await run()).folds[0]).not.toHaveProperty("fitTime");
  });

  it("works on as many folds at a time as asked for, one in each lane, and keeps their order", async () => {
    const busy = new Set<number>();
    let most = 0;
    const slowly = async (rows: Rows, { lane, fold }: FoldContext) => {
      expect(busy.has(lane)).toBe(false);
      busy.add(lane);
      most = Math.max(most, busy.size);
      for (let i = 0; i < 3 - fold; i++) await pause();
      busy.delete(lane);
      return average(rows);
    };
    const { scores } = await crossValidate(slowly, negativeError, table, three, { concurrency: 2 });
    expect(most).toBe(2);
    expect(scores.values).toEqual((await run()).scores.values);
  });
  it("tells its progress, and waits for who listens", async () => {
    const told: unknown[] = [];
    await run({
      onProgress: async (progress) => {
        await pause();
        told.push(progress);
      },
    });
    expect(told).toEqual([1, 2, 3].map((done) => ({ done, total: 3, fold: done - 1 })));
  });
  it("stops when aborted, at once, and begins no further fold", async () => {
    const control = new AbortController();
    let fits = 0;
    const endless = () => {
      fits++;
      control.abort(new Error("enough"));
      return new Promise<number>(() => {});
    };
    await expect(crossValidate(endless, () => 0, table, three, { signal: control.signal })).rejects.toThrow(
      "enough",
    );
    await expect(run({ signal: control.signal })).rejects.toThrow("enough");
    const late = new AbortController();
    let folds = 0;
    const stopped = run({
      signal: late.signal,
      onProgress: ({ done }) => {
        folds = done;
        late.abort("stop");
      },
    });
    await expect(stopped).rejects.toBe("stop");
    expect([fits, folds]).toEqual([1, 1]);
  });
  it("says in which fold a model failed, and begins no further one", async () => {
    let fits = 0;
    const fit = (_: Rows, { fold }: FoldContext) => {
      fits++;
      if (fold === 1) throw new RangeError("no rows of class 2");
      return 0;
    };
    const error = await crossValidate(fit, () => 0, table, three).catch((each: unknown) => each);
    expect(error).toMatchObject({
      name: "FoldError",
      code: "fit-failed",
      fold: 1,
      cause: { name: "RangeError" },
    });
    expect((error as Error).message).toBe(
      "crossValidate requires fit to succeed in every fold, got in fold 1: no rows of class 2",
    );
    expect(fits).toBe(2);
    const bad = () => Promise.reject("late");
    await expect(crossValidate(average, bad, table, three)).rejects.toMatchObject({
      code: "score-failed",
      fold: 0,
      cause: "late",
    });
  });

  const none: FoldSequence = { length: 0, *[Symbol.iterator]() {} };
  rejects("no folds", () => run({}, none), "empty-input");
  rejects("no lane", () => run({ concurrency: 0 }), "out-of-range");
  rejects("certainty", () => run({ level: 1 }), "out-of-range");
  rejects(
    "a score that is no number",
    () => crossValidate(average, () => "good" as never, table, three),
    "bad-option",
  );
  rejects("no score", () => crossValidate(average, () => undefined as never, table, three), "bad-option");
  rejects("folds of another table", () => run({}, kFold(8)), "out-of-range");
});
