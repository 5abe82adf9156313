/** Makes a function for the discounted gain of a query's relevances in the best order. */
export function bestGain(
  relevance: Float64Array,
  longest: number,
  cumulative: Float64Array,
): (start: number, end: number) => number {
  const room = new Float64Array(longest);
  return relevance.every((value) => value === 0 || value === 1)
    ? (start, end) => cumulative[relevance.subarray(start, end).reduce((sum, each) => sum + each, 0)]
    : (start, end) => {
        const n = end - start;
        const sorted = room.subarray(0, n);
        sorted.set(relevance.subarray(start, end));
        sorted.sort();
        let gain = 0;
        for (let rank = 0; rank < n; rank++) {
          gain += sorted[n - 1 - rank] * (cumulative[rank + 1] - cumulative[rank]);
        }
        return gain;
      };
}
