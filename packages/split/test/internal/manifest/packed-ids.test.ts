import { property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { packIds, unpackIds } from "../../../src/internal/manifest/packed-ids.ts";
import { partIds } from "../../../src/internal/parts.ts";

describe("packIds", () => {
  const division = fc
    .tuple(
      fc.constantFrom(1, 2, 3, 4, 7, 8, 100, 127, 128, 300, 5000, 40_000),
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
    )
    .map(([parts, draws]) => ({ parts, ids: draws.map((draw) => Math.floor(draw * (parts + 1)) - 1) }));
  property("is undone by unpackIds, rows without a part too", division, ({ parts, ids }) => {
    const given = partIds(ids.length, parts);
    given.set(ids);
    const packed = packIds(given, parts);
    expect(packed.hex.length).toBe(2 * Math.ceil((ids.length * packed.bits) / 8));
    expect(unpackIds("test", JSON.parse(JSON.stringify(packed)), parts)).toEqual(given);
  });
  rejects(
    "a part that is not there",
    () => unpackIds("test", { rows: 1, bits: 2, hex: "03" }, 2),
    "bad-state",
  );
  rejects("other bits", () => unpackIds("test", { rows: 1, bits: 3, hex: "00" }, 2), "bad-state");
});
