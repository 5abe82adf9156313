import { property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  diffManifests,
  fingerprint,
  hashSplit,
  kFold,
  type Manifest,
  type ManifestOptions,
  manifest,
  readManifest,
  rebuildSplit,
  type SplitRecipe,
  split,
  splitTable,
  take,
  verifyManifest,
} from "../src/index.ts";

const n = 60;
const table = {
  user: Array.from({ length: n }, (_, i) => `user-${i % 17}`),
  label: Array.from({ length: n }, (_, i) => i % 3),
  day: Float64Array.from({ length: n }, (_, i) => (7 * i) % n),
};
const shares = { train: 80, validation: 10, test: 10 };
const recipes: Record<string, SplitRecipe> = {
  hash: { method: "hashSplit", shares, key: "user", hash: "sha256", salt: "1" },
  stratified: { method: "split", shares, stratify: "label", seed: 3 },
  grouped: { method: "split", shares, groups: "user" },
  ordered: { method: "split", shares, time: "day" },
  plain: { method: "split", shares, seed: 1 },
};
const made = (recipe: SplitRecipe, data = table, options: ManifestOptions = {}): Manifest =>
  JSON.parse(JSON.stringify(manifest(splitTable(data, recipe), data, { recipe, ...options })));
const reordered = (order: number[]) =>
  Object.fromEntries(
    Object.entries(table).map(([name, values]) => [name, take(values, order)]),
  ) as typeof table;
const reversed = reordered(Array.from({ length: n }, (_, i) => n - 1 - i));
const hash = recipes.hash as SplitRecipe;
const plain = recipes.plain as SplitRecipe;

describe("manifest", () => {
  it.each(Object.entries(recipes))("rebuilds and verifies a split from its JSON: %s", (_, recipe) => {
    const first = splitTable(table, recipe);
    const known = readManifest(JSON.stringify(manifest(first, table, { recipe })));
    expect(known.partIds).toBeUndefined();
    expect(rebuildSplit(known, table)).toEqual(first);
    expect(verifyManifest(known, table)).toEqual({ verified: true, findings: [] });
    expect(known.data).toEqual(fingerprint(table));
    expect(known.parts.map(({ name }) => name)).toEqual(["train", "validation", "test"]);
    for (const { name, rows, share, contentHash } of known.parts) {
      const own = first.parts[name] as Uint32Array;
      const part = { user: take(table.user, own), label: take(table.label, own), day: take(table.day, own) };
      expect({ rows, contentHash }).toEqual({ rows: own.length, contentHash: fingerprint(part).contentHash });
      expect(share).toBe(rows / n);
    }
  });

  property(
    "rebuilds what no recipe made, some rows in no part",
    fc.tuple(fc.integer({ min: 2, max: 9 }), fc.nat()),
    ([k, at]) => {
      const folds = [...kFold(n, { nSplits: k, shuffle: true, seed: at })];
      const { train, test } = folds[at % k] as { train: Uint32Array; test: Uint32Array };
      const partIds = new Int8Array(n).fill(-1);
      for (const row of train) partIds[row] = 0;
      for (const row of test.slice(1)) partIds[row] = 1;
      const given = {
        parts: { train, test: test.slice(1) },
        names: ["train", "test"],
        partIds,
        deviation: { size: 0 },
      };
      const known = readManifest(JSON.stringify(manifest(given, table)));
      expect(rebuildSplit(known, table)).toMatchObject({ parts: given.parts, names: given.names, partIds });
    },
  );
  it("rebuilds a hash split for rows in another order, and tells of one where the order matters", () => {
    const rebuilt = rebuildSplit(made(hash), reversed);
    expect(rebuilt.partIds).toEqual(splitTable(table, hash).partIds.reverse());
    const report = verifyManifest(made(plain), reversed);
    expect(report.verified).toBe(false);
    expect(report.findings.map(({ kind }) => kind)).toContain("parts");
  });
  it("tells what differs in other data", () => {
    const kinds = (data: Parameters<typeof verifyManifest>[1]) =>
      verifyManifest(made(hash), data).findings.map(({ kind }) => kind);
    expect(kinds({ ...table, label: table.label.map(String) })).toEqual(["columns"]);
    expect(kinds({ ...table, more: table.label })).toEqual(["columns"]);
    expect(kinds(reordered([...Array(n).keys(), 0]))).toEqual(["rows"]);
    expect(kinds({ ...table, label: table.label.map((each, i) => (i === 7 ? 5 - each : each)) })).toEqual([
      "content",
    ]);
  });
  it("stays small: a bit or two for each row", () => {
    const rows = 10_000;
    const ids = { id: Uint32Array.from({ length: rows }, (_, i) => i) };
    const recipe: SplitRecipe = { method: "split", shares: { train: 3, test: 1 }, seed: 2 };
    const without = JSON.stringify(manifest(splitTable(ids, recipe), ids, { recipe })).length;
    expect(without).toBeLessThan(800);
    const within = JSON.stringify(manifest(splitTable(ids, recipe), ids, { recipe, partIds: true })).length;
    expect(within - without).toBeLessThan(rows / 2 + 60);
  });

  rejects(
    "a split of other rows",
    () => manifest(split({ a: 1, b: 1 }, { rows: 2 }), table),
    "length-mismatch",
  );
  rejects("another recipe", () => manifest(splitTable(table, plain), table, { recipe: hash }), "bad-option");
  rejects("a recipe without its column", () => splitTable({ x: [1] }, hash), "unknown-column");
  rejects("other data", () => rebuildSplit(made(hash), { ...table, day: table.label }), "bad-state");
  rejects("another order where it matters", () => rebuildSplit(made(plain), reversed), "bad-state");
  rejects("another version", () => readManifest({ ...made(hash), version: 2 }), "bad-state");
  rejects("another JSON", () => readManifest({ hello: 1 }), "bad-state");
  rejects("no JSON", () => readManifest("train,test"), "bad-state");
  rejects(
    "a broken hash",
    () => readManifest({ ...made(hash), data: { ...made(hash).data, contentHash: "x" } }),
    "bad-state",
  );
  rejects(
    "parts cut short",
    () => {
      const known = made(plain, table, { partIds: true });
      return rebuildSplit({ ...known, recipe: null, partIds: { rows: n, bits: 2, hex: "00" } }, table);
    },
    "bad-state",
  );
  rejects(
    "neither recipe nor parts",
    () => rebuildSplit({ ...made(plain), recipe: null }, table),
    "bad-state",
  );
  it("says which version it reads", () => {
    expect(() => readManifest({ ...made(hash), version: 2 })).toThrow(
      "readManifest requires version 1, got version 2",
    );
  });
});

describe("diffManifests", () => {
  it("finds nothing between equal splits", () => {
    const diff = diffManifests(made(hash), made(hash));
    expect(diff).toEqual({ same: true, data: [], recipe: [], parts: [], moved: null });
  });
  it("names settings, parts and moved rows", () => {
    const before = made(plain, table, { partIds: true });
    const after = made({ ...plain, seed: 2, shares: { train: 70, test: 30 } } as SplitRecipe, table, {
      partIds: true,
    });
    const { same, data, recipe, parts, moved } = diffManifests(before, after);
    expect({ same, data }).toEqual({ same: false, data: [] });
    expect(recipe).toEqual([
      { setting: "seed", before: 1, after: 2 },
      { setting: "shares.train", before: 80, after: 70 },
      { setting: "shares.validation", before: 10 },
      { setting: "shares.test", before: 10, after: 30 },
    ]);
    expect(parts).toEqual([
      { name: "train", before: 48, after: 42 },
      { name: "validation", before: 6 },
      { name: "test", before: 6, after: 18 },
    ]);
    const left = (moved ?? [])
      .filter(({ from }) => from === "validation")
      .reduce((sum, { rows }) => sum + rows, 0);
    expect(left).toBe(6);
    const [a, b] = [
      splitTable(table, plain),
      splitTable(table, { ...plain, seed: 2, shares: { train: 70, test: 30 } } as SplitRecipe),
    ];
    const changed = Array.from(
      { length: n },
      (_, row) => a.names[a.partIds[row] as number] !== b.names[b.partIds[row] as number],
    );
    expect((moved ?? []).reduce((sum, { rows }) => sum + rows, 0)).toBe(changed.filter(Boolean).length);
  });
  it("says how the data changed", () => {
    const grown = reordered([...Array(n).keys(), 0, 1]);
    const { same, data, moved } = diffManifests(made(hash), made(hash, grown));
    expect({ same, kinds: data.map(({ kind }) => kind), moved }).toEqual({
      same: false,
      kinds: ["rows"],
      moved: null,
    });
  });
});

describe("splitTable", () => {
  it("does what the functions do", () => {
    expect(splitTable(table, hash)).toEqual(
      hashSplit(shares, { hash: "sha256", salt: "1" }).split(table.user),
    );
    expect(splitTable(table, plain)).toEqual(split(shares, { rows: n, seed: 1 }));
  });
});
