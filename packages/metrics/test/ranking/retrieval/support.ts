import { near, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Labels } from "../../../src/labels.ts";
import type { RetrievalOptions } from "../../../src/ranking/retrieval/retrieval-options.ts";
import type { Undefined } from "../../../src/undefined.ts";

interface Documents {
  readonly yTrue: number[];
  readonly yScore: number[];
  readonly groups: number[];
}

/** Documents of a few queries, relevant or not, with distinct scores of both signs. */
export const documents: fc.Arbitrary<Documents> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((rows) => ({
    yTrue: rows.map(([relevant]) => relevant),
    yScore: rows.map((_, i) => ((i * 17) % 31) / 8 - 2),
    groups: rows.map(([, query]) => query),
  }));

type Metric = (yTrue: readonly number[], yScore: readonly number[], options: RetrievalOptions) => number;

/** The laws that every measure of retrieved documents obeys, and what each refuses. */
export function retrieves(name: string, metric: Metric, empty: Empty): void {
  property("asks only for the order of the scores", documents, ({ yTrue, yScore, groups }) => {
    const other = yScore.map((score) => Math.exp(score) - 100);
    near(metric(yTrue, other, { groups }), metric(yTrue, yScore, { groups }));
  });

  property("is the mean of the queries, each for itself", documents, ({ yTrue, yScore, groups }) => {
    const queries = Array.from(new Set(groups)).map((query) => {
      const of = <T>(values: readonly T[]) => values.filter((_, i) => groups[i] === query);
      return metric(of(yTrue), of(yScore), {});
    });
    const mean = queries.reduce((sum, value) => sum + value, 0) / queries.length;
    near(metric(yTrue, yScore, { groups }), mean, { absolute: 1e-15 });
  });

  property("does not ask what queries are called, nor for their rows' order", documents, (rows) => {
    const names: Labels[] = [
      rows.groups.map((query) => `q${query}`),
      Int32Array.from(rows.groups),
      { codes: rows.groups, categories: ["d", "b", "c", "a"] },
    ];
    const expected = metric(rows.yTrue, rows.yScore, { groups: rows.groups });
    for (const groups of names)
      near(metric(rows.yTrue, rows.yScore, { groups }), expected, { absolute: 1e-15 });
    const back = <T>(values: readonly T[]) => [...values].reverse();
    near(metric(back(rows.yTrue), back(rows.yScore), { groups: back(rows.groups) }), expected, {
      absolute: 1e-15,
    });
  });

  it("gives the queries' values to a function, in the order of the queries", () => {
    const seen: number[][] = [];
    const aggregation = (values: Float64Array) => {
      seen.push(Array.from(values));
      return values[1];
    };
    const [yTrue, yScore] = [
      [1, 0, 0, 1],
      [2, 1, 2, 1],
    ];
    const groups = ["b", "b", "a", "a"];
    const each = [2, 0].map((at) => metric(yTrue.slice(at, at + 2), yScore.slice(at, at + 2), {}));
    expect(metric(yTrue, yScore, { groups, aggregation })).toBe(each[1]);
    expect(seen).toEqual([each]);
  });

  it("tells of queries that it means nothing for", () => {
    const told: Undefined[] = [];
    const onUndefined = (what: Undefined) => told.push(what);
    const yScore = empty.yTrue.map((_, i) => i);
    const groups = empty.yTrue.map(() => "q");
    expect(metric(empty.yTrue, yScore, { groups, onUndefined })).toBe(empty.value);
    expect(metric(empty.yTrue, yScore, { groups, onUndefined, emptyTargetAction: "skip" })).toBe(0);
    expect(metric(empty.yTrue, yScore, { onUndefined, emptyTargetAction: "pos" })).toBe(1);
    const { reason } = empty;
    expect(told).toEqual([
      { metric: name, label: "q", reason, value: empty.value },
      { metric: name, label: "q", reason, value: Number.NaN },
      { metric: name, reason, value: 1 },
    ]);
  });

  rejects(
    "scores of another length",
    () => metric([1], [1, 2], {}),
    "length-mismatch",
    new RegExp(`^${name} requires yTrue of length 2, got 1`),
  );
  rejects(
    "queries of another length",
    () => metric([1], [1], { groups: [1, 2] }),
    "length-mismatch",
    /groups of length 1, got 2/,
  );
  rejects("no rows", () => metric([], [], {}), "empty-input");
  rejects(
    "a score that is NaN",
    () => metric([1, 0], [1, Number.NaN], {}),
    "not-finite",
    /yScore, got NaN at row 1/,
  );
  rejects("a negative relevance", () => metric([1, -1], [1, 2], {}), "out-of-range", /got -1 at row 1/);
  rejects(
    "an empty query where that is an error",
    () =>
      metric(empty.yTrue, empty.yTrue, { groups: empty.yTrue.map(() => "q"), emptyTargetAction: "error" }),
    "bad-column",
    /in query "q", got none/,
  );
  rejects("another action", () => metric([1], [1], { emptyTargetAction: "drop" as "skip" }), "bad-option");
  rejects("another aggregation", () => metric([1], [1], { aggregation: "sum" as "mean" }), "bad-option");
}

interface Empty {
  readonly yTrue: number[];
  readonly value: number;
  readonly reason: string;
}

/** No document is relevant, which most measures ask for. */
export const noneRelevant: Empty = { yTrue: [0, 0], value: 0, reason: "no relevant document" };
