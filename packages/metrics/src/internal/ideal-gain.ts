/** Relevances that are whole and below this are counted instead of sorted. */
const LEVELS = 64;

/** Makes a function for the discounted gain of a row's relevances, none negative, in the best order. */
export function idealGain(
  truth: Float64Array,
  cols: number,
  cumulative: Float64Array,
): (start: number) => number {
  return isGraded(truth) ? gradedGain(truth, cols, cumulative) : sortedGain(truth, cols, cumulative);
}

function isGraded(truth: Float64Array): boolean {
  for (let cell = 0; cell < truth.length; cell++) {
    const value = truth[cell];
    if (value >= LEVELS || value !== Math.floor(value)) return false;
  }
  return true;
}

function gradedGain(truth: Float64Array, cols: number, cumulative: Float64Array): (start: number) => number {
  const counts = new Int32Array(LEVELS);
  return (start) => {
    counts.fill(0);
    for (let cell = start; cell < start + cols; cell++) counts[truth[cell]]++;
    let gain = 0;
    for (let level = LEVELS - 1, rank = 0; level > 0; level--) {
      const next = rank + counts[level];
      gain += level * (cumulative[next] - cumulative[rank]);
      rank = next;
    }
    return gain;
  };
}

function sortedGain(truth: Float64Array, cols: number, cumulative: Float64Array): (start: number) => number {
  const row = new Float64Array(cols);
  return (start) => {
    row.set(truth.subarray(start, start + cols));
    row.sort();
    let gain = 0;
    for (let rank = 0; rank < cols; rank++) {
      gain += row[cols - 1 - rank] * (cumulative[rank + 1] - cumulative[rank]);
    }
    return gain;
  };
}
