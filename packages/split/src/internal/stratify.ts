/**
 * How many rows of each class go to each part: `counts[c] * sizes[k] / rows`, rounded up or down such that every
 * class is dealt out wholly and every part gets its size. Row-major, classes by parts.
 */
export function stratify(counts: Uint32Array, sizes: Uint32Array): Uint32Array {
  const parts = sizes.length;
  const rows = sizes.reduce((a, b) => a + b, 0);
  const allocation = new Uint32Array(counts.length * parts);
  const fractions = new Float64Array(allocation.length);
  // How far each part would fall behind its size when all later classes were dealt in fractions.
  const behind = Float64Array.from(sizes);
  const open = Uint32Array.from(sizes);
  for (let c = 0; c < counts.length; c++) {
    for (let k = 0; k < parts; k++) {
      const exact = ((counts[c] as number) * (sizes[k] as number)) / rows;
      const floor = Math.floor(exact);
      allocation[c * parts + k] = floor;
      fractions[c * parts + k] = exact - floor;
      open[k]! -= floor;
      behind[k]! -= exact;
    }
  }
  const taken = new Uint8Array(parts);
  for (let c = 0; c < counts.length; c++) {
    let left = counts[c] as number;
    for (let k = 0; k < parts; k++) {
      left -= allocation[c * parts + k] as number;
      const fraction = fractions[c * parts + k] as number;
      behind[k]! += fraction;
      taken[k] = fraction > 0 ? 0 : 1;
    }
    for (; left > 0; left--) {
      const k = neediest(behind, open, taken);
      allocation[c * parts + k]!++;
      taken[k] = 1;
      open[k]!--;
      behind[k]!--;
    }
  }
  return allocation;
}

/** The open part that is furthest behind, one that this class has a fraction left for if there is any. */
function neediest(behind: Float64Array, open: Uint32Array, taken: Uint8Array): number {
  let best = -1;
  for (let k = 0; k < behind.length; k++) {
    if (open[k] === 0) continue;
    if (best < 0 || (taken[k] as number) < (taken[best] as number)) best = k;
    else if (taken[k] === taken[best] && (behind[k] as number) > (behind[best] as number)) best = k;
  }
  return best;
}
