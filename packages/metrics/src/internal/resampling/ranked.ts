/**
 * Area under the ROC curve as a function of weights, over rows in falling order of their score; `NaN` where a class has no weight.
 */
export function rankedPairs(score: Float64Array, positive: Int32Array): (weight: Float64Array) => number {
  const ends = tieEnds(score);
  if (ends.length === score.length) return untiedPairs(positive);
  return (weight) => {
    let above = 0;
    let negatives = 0;
    let pairs = 0;
    for (let tie = 0, row = 0; tie < ends.length; tie++) {
      let rows = 0;
      let positives = 0;
      for (; row < ends[tie]; row++) {
        rows += weight[row];
        positives += weight[row] * positive[row];
      }
      const others = rows - positives;
      pairs += others * (above + positives / 2);
      above += positives;
      negatives += others;
    }
    return pairs / (above * negatives);
  };
}

/** The same where no two rows have one score, in a third of the time. */
function untiedPairs(positive: Int32Array): (weight: Float64Array) => number {
  return (weight) => {
    let above = 0;
    let negatives = 0;
    let pairs = 0;
    for (let row = 0; row < positive.length; row++) {
      const w = weight[row];
      const ofPositive = w * positive[row];
      pairs += (w - ofPositive) * above;
      above += ofPositive;
      negatives += w - ofPositive;
    }
    return pairs / (above * negatives);
  };
}

/** Average precision as a function of weights, over rows in falling order of their score; 0 where no positive row has weight. */
export function rankedPrecision(score: Float64Array, positive: Int32Array): (weight: Float64Array) => number {
  const ends = tieEnds(score);
  return (weight) => {
    let above = 0;
    let all = 0;
    let area = 0;
    for (let tie = 0, row = 0; tie < ends.length; tie++) {
      let positives = 0;
      for (; row < ends[tie]; row++) {
        all += weight[row];
        positives += weight[row] * positive[row];
      }
      above += positives;
      if (positives > 0) area += (positives * above) / all;
    }
    return above > 0 ? area / above : 0;
  };
}

/** Where each run of equal scores ends. */
function tieEnds(score: Float64Array): Uint32Array {
  const ends = new Uint32Array(score.length);
  let size = 0;
  for (let row = 0; row < score.length; row++) {
    if (row + 1 === score.length || score[row + 1] !== score[row]) ends[size++] = row + 1;
  }
  return ends.slice(0, size);
}
