import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HashSplitOptions, hashSplit } from "../src/index.ts";
import cases from "./golden/hash-split.json" with { type: "json" };

const HASHES = ["xxhash32", "sha256", "farmhash64"] as const;

describe("hashSplit", () => {
  golden(
    "hashSplit",
    cases,
    ({
      shares,
      options,
      keys,
    }: {
      shares: Record<string, number>;
      options: HashSplitOptions;
      keys: string[];
    }) => keys.map(hashSplit(shares, options)),
  );

  const keys = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 50 });
  property(
    "never moves a key when data grows or is reordered",
    fc.tuple(keys, keys, fc.constantFrom(...HASHES)),
    ([first, more, hash]) => {
      const assign = hashSplit({ train: 7, test: 3 }, { hash });
      const before = assign.split(first).partIds;
      const after = assign.split([...more, ...first]).partIds;
      expect(after.slice(more.length)).toEqual(before);
    },
  );
  property(
    "moves only keys between the old and the new border",
    fc.tuple(fc.string(), fc.constantFrom(...HASHES)),
    ([key, hash]) => {
      const less = hashSplit({ train: 70, test: 30 }, { hash })(key);
      const more = hashSplit({ train: 80, test: 20 }, { hash })(key);
      if (less === "train") expect(more).toBe("train");
      if (more === "test") expect(less).toBe("test");
    },
  );
  property("reads a number as its digits and bytes as text", fc.maxSafeInteger(), (id) => {
    const assign = hashSplit({ a: 1, b: 1 });
    const bytes = Uint8Array.from(String(id), (digit) => digit.charCodeAt(0));
    expect([assign(id), assign(BigInt(id)), assign(bytes)]).toEqual(new Array(3).fill(assign(String(id))));
  });

  it("gives each part its share, to within chance", () => {
    const n = 50_000;
    const ids = Array.from({ length: n }, (_, i) => `user-${i}`);
    const sizes = HASHES.map(
      (hash) => hashSplit({ train: 80, test: 20 }, { hash }).split(ids).parts.test.length,
    );
    const other = hashSplit({ train: 0.8, test: 0.2 }, { salt: "2" }).split(ids).parts.test.length;
    // Five standard deviations of a binomial with n = 50,000 and p = 1/5 are 447.
    for (const size of [...sizes, other]) expect(Math.abs(size - n / 5)).toBeLessThan(448);
  });
  it("divides independently under another salt", () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => i);
    const one = hashSplit({ a: 1, b: 1 }, { salt: "one" }).split(ids).partIds;
    const two = hashSplit({ a: 1, b: 1 }, { salt: "two" }).split(ids).partIds;
    const agreeing = Array.from(one).filter((id, i) => id === two[i]).length;
    expect(Math.abs(agreeing - 5000)).toBeLessThan(250);
  });
  it("takes fractions as it takes weights", () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `id${i}`);
    const fractions = hashSplit({ train: 0.8, test: 0.2 }).split(ids);
    expect(fractions.partIds).toEqual(hashSplit({ train: 80, test: 20 }).split(ids).partIds);
  });
  it("reads a dictionary-coded column", () => {
    const assign = hashSplit({ a: 1, b: 1 });
    const categories = ["x", "y", "z"];
    expect(assign.split({ codes: [2, 0, 1, 2], categories }).partIds).toEqual(
      assign.split(["z", "x", "y", "z"]).partIds,
    );
  });

  rejects("one part", () => hashSplit({ all: 1 }), "too-few-values");
  rejects("no share", () => hashSplit({ a: 1, b: 0 }), "out-of-range");
  rejects("fractions that do not sum to 1", () => hashSplit({ a: 0.5, b: 0.4 }), "out-of-range");
  rejects("fractions for SHA-256", () => hashSplit({ a: 0.5, b: 0.5 }, { hash: "sha256" }), "out-of-range");
  rejects("an unknown hash", () => hashSplit({ a: 1, b: 1 }, { hash: "md5" as "sha256" }), "bad-option");
  rejects("no keys", () => hashSplit({ a: 1, b: 1 }).split([]), "empty-input");
  rejects("half a key", () => hashSplit({ a: 1, b: 1 })(0.5), "bad-column");
  rejects("a missing key", () => hashSplit({ a: 1, b: 1 }).split(["a", null]), "bad-column");
  rejects(
    "a missing code",
    () => hashSplit({ a: 1, b: 1 }).split({ codes: [-1], categories: ["a"] }),
    "bad-column",
  );
});
