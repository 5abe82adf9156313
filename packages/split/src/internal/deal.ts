import type { Rng } from "@productizeml/stats";
import { byCode, type Classes } from "./classes.ts";
import { type PartIds, partIds } from "./parts.ts";

/**
 * Gives each row a part, class by class: of class `c`, `allocation[c * parts + k]` rows go to part `k`.
 * Blocks keep the data's order; with a generator every order within a class is equally likely.
 */
export function deal(
  classes: Pick<Classes, "codes" | "counts" | "codeOf">,
  allocation: ArrayLike<number>,
  parts: number,
  rng: Rng | null,
): PartIds {
  const { codes, counts } = classes;
  const blocks = partIds(codes.length, parts);
  const starts = new Uint32Array(counts.length);
  let at = 0;
  for (let c = 0; c < counts.length; c++) {
    starts[c] = at;
    const start = at;
    for (let k = 0; k < parts; k++) {
      const end = at + (allocation[c * parts + k] as number);
      blocks.fill(k, at, end);
      at = end;
    }
    if (rng !== null) blocks.set(rng.shuffle(blocks.subarray(start, at)), start);
  }
  if (counts.length === 1) return blocks;
  const next = byCode(classes, starts);
  const ids = partIds(codes.length, parts);
  for (let i = 0; i < codes.length; i++) ids[i] = blocks[next[codes[i] as number]!++] as number;
  return ids;
}

/** Gives each row a part without regard to classes: `sizes[k]` rows to part `k`. */
export function dealRows(sizes: ArrayLike<number>, rng: Rng | null): PartIds {
  let rows = 0;
  for (let k = 0; k < sizes.length; k++) rows += sizes[k] as number;
  const ids = partIds(rows, sizes.length);
  let at = 0;
  for (let k = 0; k < sizes.length; k++) {
    const end = at + (sizes[k] as number);
    ids.fill(k, at, end);
    at = end;
  }
  return rng === null ? ids : rng.shuffle(ids);
}
