import { property } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { gatherShuffled } from "../../src/internal/gather-shuffled.ts";
import { gather, partIds } from "../../src/internal/parts.ts";

describe("gatherShuffled", () => {
  const division = fc
    .integer({ min: 2, max: 200 })
    .chain((parts) => fc.tuple(fc.constant(parts), fc.array(fc.nat(parts - 1))));
  property("gathers what gather does", division, ([parts, given]) => {
    const ids = partIds(given.length, parts);
    ids.set(given);
    expect(gatherShuffled(ids, parts)).toEqual(gather(ids, parts));
  });
});
