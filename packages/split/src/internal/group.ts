import type { Rng } from "@productizeml/stats";
import type { Encoded } from "./encode.ts";
import { codedIds, type PartIds } from "./parts.ts";

/**
 * Deals whole groups to parts so that sizes, and shares of every class, come as close to what is asked as a greedy
 * pass gets: the largest group first, each to the part where it costs least in squared relative deviation.
 */
export function dealGroups(groups: Encoded, strata: Encoded | null, sizes: Uint32Array, rng: Rng): PartIds {
  const rows = groups.codes.length;
  const parts = sizes.length;
  const classes = strata === null ? 1 : strata.counts.length;
  const { starts, byGroup } = rowsByGroup(groups);

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
      const c = strata === null ? 0 : (strata.codes[byGroup[at] as number] as number);
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

/** Rows sorted by group: those of group `g` stand from `starts[g]` to `starts[g + 1]`. */
function rowsByGroup({ codes, counts }: Encoded): { starts: Uint32Array; byGroup: Uint32Array } {
  const starts = new Uint32Array(counts.length + 1);
  for (let g = 0; g < counts.length; g++) starts[g + 1] = (starts[g] as number) + (counts[g] as number);
  const next = starts.slice();
  const byGroup = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) byGroup[next[codes[i] as number]!++] = i;
  return { starts, byGroup };
}

/** Groups by size, the largest first; groups of one size in random order. */
function largestFirst(counts: Uint32Array, rng: Rng): Uint32Array {
  return rng.permutation(counts.length).sort((a, b) => (counts[b] as number) - (counts[a] as number));
}
