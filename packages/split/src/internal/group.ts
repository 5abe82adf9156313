import type { Rng } from "@productizeml/stats";
import type { Encoded } from "./encode.ts";
import { codedIds, type PartIds } from "./parts.ts";
import { rowsByCode } from "./rows-by-code.ts";

/**
 * Deals whole groups to parts so that sizes, and shares of every class, come as close to what is asked as a greedy
 * pass gets: the largest group first, each to the part where it costs least in squared relative deviation.
 */
export function dealGroups(groups: Encoded, strata: Encoded | null, sizes: Uint32Array, rng: Rng): PartIds {
  const rows = groups.codes.length;
  const parts = sizes.length;
  const classes = strata === null ? 1 : strata.counts.length;
  const { starts, sorted } = rowsByCode(groups);

  // What is still missing from each part, of each class and in rows, and the scale of a deviation there.
  const missing = new Float64Array(parts * classes);
  const scale = new Float64Array(parts * classes);
  const missingRows = Float64Array.from(sizes);
  for (let k = 0; k < parts; k++) {
    for (let c = 0; c < classes; c++) {
      const target = ((strata === null ? rows : (strata.counts[c] as number)) * (sizes[k] as number)) / rows;
      missing[k * classes + c] = target;
      scale[k * classes + c] = 1 / Math.max(target, 1e-9);
    }
  }

  const partOf = new Int32Array(groups.counts.length);
  const inGroup = new Uint32Array(classes);
  const present = new Int32Array(classes);
  for (const group of largestFirst(groups.counts, rng)) {
    const size = groups.counts[group] as number;
    let distinct = 0;
    for (let at = starts[group] as number; at < (starts[group + 1] as number); at++) {
      const c = strata === null ? 0 : (strata.codes[sorted[at] as number] as number);
      if (inGroup[c]!++ === 0) present[distinct++] = c;
    }
    let best = 0;
    let bestCost = Infinity;
    for (let k = 0; k < parts; k++) {
      let cost = (size * (size - 2 * (missingRows[k] as number))) / Math.max(sizes[k] as number, 1e-9);
      for (let d = 0; d < distinct; d++) {
        const c = present[d] as number;
        const count = inGroup[c] as number;
        const at = k * classes + c;
        cost += count * (count - 2 * (missing[at] as number)) * (scale[at] as number);
      }
      if (cost < bestCost) {
        best = k;
        bestCost = cost;
      }
    }
    partOf[group] = best;
    missingRows[best]! -= size;
    for (let d = 0; d < distinct; d++) {
      const c = present[d] as number;
      missing[best * classes + c]! -= inGroup[c] as number;
      inGroup[c] = 0;
    }
  }

  return codedIds(groups.codes, partOf, parts);
}

/** Groups by size, the largest first; groups of one size in random order. */
function largestFirst(counts: Uint32Array, rng: Rng): Uint32Array {
  return rng.permutation(counts.length).sort((a, b) => (counts[b] as number) - (counts[a] as number));
}
