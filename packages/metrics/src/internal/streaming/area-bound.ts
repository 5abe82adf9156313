import type { ScoreBins } from "./score-bins.ts";

/** Half the share of pairs of both classes that lie in one bin: what their order can add to the area, or take from it. */
export function areaBound(scores: ScoreBins): number {
  const first = scores.countsOf(0);
  const second = scores.countsOf(1);
  let together = 0;
  let ofFirst = 0;
  let ofSecond = 0;
  for (let bin = 0; bin < first.length; bin++) {
    together += first[bin] * second[bin];
    ofFirst += first[bin];
    ofSecond += second[bin];
  }
  return together / (2 * ofFirst * ofSecond);
}
