import { createRng, type Rng } from "@productizeml/stats";
import { property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLeaks, groupKFold, type LeakKind, split, trainTestSplit } from "../src/index.ts";

const table = {
  id: [1, 2, 3, 4, 5, 6],
  user: ["ann", "bob", "cy", "bob", "dee", "ann"],
  at: [10, 20, 30, 40, 50, 60],
  x: [0.5, 1.5, 2.5, 1.5, 3.5, 4.5],
};

/** Rows without a leak: features of several kinds, some telling of the target, and text. */
function cleanTable(rng: Rng, n: number) {
  const words = Array.from({ length: 500 }, () => rng.uint32().toString(36));
  const x = Float64Array.from({ length: n }, () => rng.normal());
  const text = Array.from({ length: n }, () => rng.choice(words, 8).join(" "));
  return {
    x,
    late: Array.from(x, (value) => (value + rng.normal() > 0 ? "yes" : "no")),
    count: Int32Array.from({ length: n }, () => rng.poisson(3)),
    city: Array.from({ length: n }, () => `city ${Math.floor(30 * rng.float64() ** 3)}`),
    gaps: Array.from({ length: n }, () => (rng.float64() < 0.2 ? null : rng.normal())),
    text,
    user: Int32Array.from({ length: n }, () => rng.integer(0, n)),
  };
}

/** The kinds found in a random split of 600 rows, whose columns a change makes leak. */
function kindsFound(
  change: (table: ReturnType<typeof cleanTable>, rng: Rng) => object,
  options: object = {},
): LeakKind[] {
  const rng = createRng(3);
  const data = cleanTable(rng, 600);
  const changed = { ...data, ...change(data, rng) };
  const parts = split({ train: 0.7, test: 0.3 }, { rows: 600, seed: 3 });
  const { leaks } = findLeaks(parts, changed, { target: "late", exclude: ["user"], ...options });
  return leaks.map(({ kind }) => kind);
}

describe("findLeaks", () => {
  it("finds nothing where there is nothing", () => {
    const report = findLeaks({ train: [0, 1, 2], test: [4] }, table, { time: "at", groups: "user" });
    expect(report).toEqual({
      clean: true,
      checked: ["index-overlap", "group-overlap", "time-overlap", "duplicate-rows"],
      leaks: [],
    });
  });
  it("finds nothing in 200 random splits of tables without leaks, but for one in a hundred", () => {
    let found = 0;
    for (let seed = 0; seed < 200; seed++) {
      const data = cleanTable(createRng(seed), 300);
      const parts = split({ train: 0.6, validation: 0.2, test: 0.2 }, { groups: data.user, seed });
      const report = findLeaks(parts, data, { groups: "user", target: seed % 2 ? "late" : "x" });
      expect(report.checked).toHaveLength(10);
      if (!report.clean) found++;
    }
    expect(found).toBeLessThanOrEqual(2);
  });
  it("finds rows that are in two parts", () => {
    const { leaks } = findLeaks({ train: [0, 1, 2], test: [2, 4] }, table);
    expect(
      leaks.map(({ kind, rows, examples, counterparts }) => [kind, rows, examples, counterparts]),
    ).toEqual([
      ["index-overlap", 1, [2], [2]],
      ["duplicate-rows", 1, [2], [2]],
    ]);
  });
  it("finds groups that are in two parts", () => {
    const { leaks } = findLeaks({ train: [0, 1, 2], test: [3, 4, 5] }, table, { groups: ["user"] });
    expect(leaks).toEqual([
      {
        kind: "group-overlap",
        severity: "high",
        parts: ["train", "test"],
        columns: ["user"],
        rows: 2,
        share: 2 / 3,
        examples: [3, 5],
        counterparts: [1, 0],
        evidence: { groups: 2 },
        message: "2 of 3 rows of test are of a user that is also in train",
        advice: "Keep every user in one part: split with groups, or groupKFold.",
      },
    ]);
  });
  it("finds training rows from after the test began", () => {
    const { leaks } = findLeaks({ train: [0, 3, 5], test: [1, 2] }, table, { time: "at" });
    expect(leaks).toMatchObject([
      {
        kind: "time-overlap",
        parts: ["train", "test"],
        rows: 2,
        share: 2 / 3,
        examples: [3, 5],
        evidence: { start: 20, sameTime: 0 },
        message: "2 of 3 rows of train are not before test begins at at 20",
      },
    ]);
  });
  it("reads times as text with their offsets, and counts equal ones", () => {
    const at = ["2026-03-29T02:30+01:00", "2026-03-29T01:30Z", "2026-03-29T03:30+02:00", "2026-03-29T01:29Z"];
    const { leaks } = findLeaks(
      { train: [0, 3], test: [1, 2] },
      { at },
      { time: "at", checks: ["time-overlap"] },
    );
    expect(leaks).toMatchObject([{ rows: 1, examples: [0], evidence: { sameTime: 1 } }]);
  });
  it("finds equal rows, leaving out what does not make a row another one", () => {
    const parts = { train: [0, 1, 2], validation: [4], test: [3, 5] };
    expect(findLeaks(parts, table).clean).toBe(true);
    const { leaks } = findLeaks(parts, table, { exclude: ["id", "at"] });
    expect(leaks).toMatchObject([
      {
        kind: "duplicate-rows",
        parts: ["train", "test"],
        rows: 1,
        share: 0.5,
        examples: [3],
        counterparts: [1],
      },
    ]);
  });
  it("tells copies from rows that few values make equal by chance", () => {
    const rng = createRng(1);
    const dice = Int32Array.from({ length: 400 }, () => rng.integer(1, 7));
    const other = Int32Array.from({ length: 400 }, () => rng.integer(1, 7));
    const parts = split({ train: 0.5, test: 0.5 }, { rows: 400 });
    expect(findLeaks(parts, { dice, other }, { checks: ["duplicate-rows"] }).leaks[0]?.severity).toBe("low");
    const x = Float64Array.from({ length: 400 }, () => rng.normal());
    parts.parts.test.slice(0, 100).forEach((row, i) => {
      x[row] = x[parts.parts.train[i] as number] as number;
    });
    const [copies] = findLeaks(parts, { x }, { checks: ["duplicate-rows"] }).leaks;
    expect(copies).toMatchObject({ severity: "high", rows: 100, evidence: { chance: 0 } });
  });

  it("finds a column that is the target, or is known only afterwards", () => {
    const one: [string, Parameters<typeof kindsFound>[0]][] = [
      ["its copy", ({ late }) => ({ leak: late.map((each) => (each === "yes" ? "Y" : "N")) })],
      [
        "a number over a border",
        ({ late }, rng) => ({ leak: late.map((each) => (each === "yes" ? 1 : -1) * rng.float64()) }),
      ],
      [
        "missing for one class",
        ({ late }, rng) => ({ leak: late.map((each) => (each === "yes" ? rng.normal() : null)) }),
      ],
      [
        "far from 0 for one class",
        ({ late }, rng) => ({
          leak: late.map((each) => (each === "yes" ? 9 : 1) * (rng.float64() - 0.5 > 0 ? 1 : -1)),
        }),
      ],
    ];
    for (const [, change] of one) expect(kindsFound(change)).toEqual(["target-leakage"]);
    const number = { target: "x" };
    expect(kindsFound(({ x }) => ({ leak: x.map((value) => 3 - 2 * value) }), number)).toEqual([
      "target-leakage",
    ]);
    expect(
      kindsFound(({ x }) => ({ leak: x.map((value) => value ** 2), x: x.map(Math.abs) }), number),
    ).toEqual(["target-leakage"]);
  });
  it("gives the evidence for a column that tells the target", () => {
    const rng = createRng(1);
    const late = Array.from({ length: 100 }, () => rng.float64() < 0.4);
    const seconds = late.map((each) => (each ? 60 : 0) + rng.float64());
    const { leaks } = findLeaks({ train: late.map((_, row) => row) }, { late, seconds }, { target: "late" });
    const share = Math.max(late.filter(Boolean).length, late.filter((each) => !each).length) / 100;
    expect(leaks[0]).toMatchObject({ columns: ["seconds"], severity: "high" });
    expect(leaks[0]?.evidence["baseline"]).toBeCloseTo(share, 12);
    expect(Math.abs((leaks[0]?.evidence["auc"] as number) - 0.5)).toBe(0.5);
  });
  it("finds columns that name rows", () => {
    const ids = { exclude: ["user"] };
    expect(
      kindsFound(() => ({ id: Int32Array.from({ length: 600 }, (_, row) => (row * 7919) % 600) }), ids),
    ).toEqual(["id-like"]);
    expect(
      kindsFound(() => ({ id: Array.from({ length: 600 }, (_, row) => `k${(row * 7919) % 600}`) }), ids),
    ).toEqual(["id-like"]);
    expect(
      kindsFound((_, rng) => ({
        logged: Float64Array.from({ length: 600 }, (_, row) => row + 20 * rng.normal()),
      })),
    ).toEqual(["id-like"]);
  });
  it("finds labels and features that drift, and values that training lacks", () => {
    const last = (row: number) => row >= 420;
    const ordered = (data: ReturnType<typeof cleanTable>, change: object, options: object = {}) =>
      findLeaks(
        { train: [...data.x.keys()].filter((row) => !last(row)), test: [...data.x.keys()].filter(last) },
        { ...data, ...change },
        { target: "late", exclude: ["user"], ...options },
      ).leaks.map(({ kind, columns }) => [kind, ...columns]);
    const data = cleanTable(createRng(8), 600);
    expect(ordered(data, {})).toEqual([]);
    expect(ordered(data, { count: data.count.map((value, row) => (last(row) ? value + 2 : value)) })).toEqual(
      [["feature-drift", "count"]],
    );
    expect(
      ordered(data, { late: data.late.map((value, row) => (last(row) && row % 2 ? "no" : value)) }),
    ).toEqual([["label-drift", "late"]]);
    expect(
      ordered(data, { late: data.late.map((value, row) => (row === 599 ? "who knows" : value)) }),
    ).toEqual([["unseen-values", "late"]]);
    const city = data.city.map((value, row) => (last(row) && row % 20 === 0 ? "Atlantis" : value));
    expect(ordered(data, { city })).toEqual([["unseen-values", "city"]]);
    const version = data.count.map((value, row) => value + (last(row) ? 100 : 0));
    expect(ordered(data, { version })).toEqual([
      ["split-encoding", "version"],
      ["feature-drift", "version"],
    ]);
  });

  it("finds text that was copied with a word changed", () => {
    const rng = createRng(2);
    const data = cleanTable(rng, 600);
    const { train, test } = trainTestSplit(600, { seed: 1 });
    test.slice(0, 50).forEach((row, i) => {
      const words = (data.text[train[i] as number] as string).toUpperCase().split(" ");
      words[7] = "!";
      data.text[row] = `  ${words.join("\t ")}`;
    });
    const { leaks } = findLeaks({ train, test }, data, { nearDuplicates: { threshold: 0.7 } });
    expect(leaks).toMatchObject([{ kind: "near-duplicates", rows: 50, columns: ["text"], severity: "high" }]);
    const [{ examples, counterparts, evidence }] = leaks as [(typeof leaks)[number]];
    examples.forEach((row, i) => {
      expect(counterparts[i]).toBe(train[test.indexOf(row)]);
    });
    for (const similarity of evidence["similarity"] as number[]) expect(similarity).toBeGreaterThan(0.7);
  });
  it("finds numbers that were copied with a little noise, where asked to compare them", () => {
    const rng = createRng(2);
    const names = ["a", "b", "c", "d", "e", "f"];
    const data = Object.fromEntries(
      names.map((name) => [name, Float64Array.from({ length: 1000 }, () => rng.normal())]),
    );
    for (let row = 900; row < 1000; row++)
      for (const name of names)
        (data[name] as Float64Array)[row] = (data[name]?.[row - 900] as number) + 1e-5 * rng.normal();
    const rows = [...Array(1000).keys()];
    const parts = { train: rows.slice(0, 800), test: rows.slice(800) };
    const { leaks } = findLeaks(parts, data, {
      nearDuplicates: { columns: names },
      checks: ["near-duplicates"],
    });
    expect(leaks).toMatchObject([{ kind: "near-duplicates", rows: 100 }]);
    expect(leaks[0]?.examples).toEqual([900, 901, 902, 903, 904]);
    expect(leaks[0]?.counterparts).toEqual([0, 1, 2, 3, 4]);
  });
  it("does not report equal rows as nearly equal ones again", () => {
    const text = ["one and the same sentence", "another sentence altogether", "one and the same sentence"];
    const parts = { train: [0, 1], test: [2] };
    expect(findLeaks(parts, { text }).leaks.map(({ kind }) => kind)).toEqual(["duplicate-rows"]);
    const { leaks } = findLeaks(parts, { text, x: [1, 2, 3] });
    expect(leaks).toMatchObject([
      { kind: "near-duplicates", examples: [2], counterparts: [0], evidence: { similarity: [1] } },
    ]);
  });
  it("survives JSON and a structured clone", () => {
    const report = findLeaks({ train: [0, 1, 2], test: [2, 3, 4, 5] }, table, { time: "at", groups: "user" });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(structuredClone(report)).toEqual(report);
  });

  const columns = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 6,
      maxLength: 60,
    })
    .map((rows) => ({ user: rows.map(([user]) => user), x: rows.map(([, x]) => x) }));
  property("counts duplicates as comparing every pair does", columns, (data) => {
    const half = data.x.length >> 1;
    const all = data.x.map((_, row) => row);
    const [train, test] = [all.slice(0, half), all.slice(half)];
    const equal = (a: number, b: number) => data.x[a] === data.x[b] && data.user[a] === data.user[b];
    const expected = test.filter((row) => train.some((other) => equal(row, other))).length;
    const { leaks } = findLeaks({ train, test }, data);
    expect(leaks.find(({ kind }) => kind === "duplicate-rows")?.rows ?? 0).toBe(expected);
  });
  property("finds no group in two folds of groupKFold", columns, (data) => {
    fc.pre(new Set(data.user).size >= 2);
    for (const fold of groupKFold(data.user, { nSplits: 2 })) {
      const checks = ["index-overlap", "group-overlap"] as const;
      expect(findLeaks({ ...fold }, data, { groups: "user", checks }).leaks).toEqual([]);
    }
  });
  property("finds no time in two parts of a split by time", columns, (data) => {
    const parts = split({ train: 0.6, validation: 0.2, test: 0.2 }, { time: data.user });
    expect(findLeaks(parts, data, { time: "user", checks: ["time-overlap"] }).leaks).toEqual([]);
  });

  rejects(
    "an unknown column",
    () => findLeaks({ train: [0], test: [1] }, table, { groups: "who" }),
    "unknown-column",
  );
  rejects(
    "an unknown column left out",
    () => findLeaks({ train: [0], test: [1] }, table, { exclude: ["who"] }),
    "unknown-column",
  );
  rejects("rows beyond the table", () => findLeaks({ train: [0], test: [6] }, table), "out-of-range");
  rejects(
    "a missing time",
    () => findLeaks({ train: [0], test: [1] }, { at: [1, null] }, { time: "at" }),
    "not-finite",
  );
  rejects(
    "a missing group",
    () => findLeaks({ train: [0], test: [1] }, { user: ["a", null] }, { groups: "user" }),
    "not-finite",
  );
  rejects(
    "an unknown check",
    () => findLeaks({ train: [0], test: [1] }, table, { checks: ["leaks" as "id-like"] }),
    "bad-option",
  );
  rejects(
    "an unknown target",
    () => findLeaks({ train: [0], test: [1] }, table, { target: "y" }),
    "unknown-column",
  );
  rejects(
    "similarity above 1",
    () =>
      findLeaks(
        { train: [0], test: [1] },
        { t: ["a"] },
        { nearDuplicates: { threshold: 2, columns: ["t"] } },
      ),
    "out-of-range",
  );
  rejects("text as time", () => findLeaks({ train: [0], test: [1] }, table, { time: "user" }), "bad-column");
});
