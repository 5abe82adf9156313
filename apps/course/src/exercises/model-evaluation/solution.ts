export function evaluate(
  yTrue: ArrayLike<number>,
  yPred: ArrayLike<number>,
) {
  let right = 0;
  let damaged = 0;
  let flagged = 0;
  let found = 0;
  for (let i = 0; i < yTrue.length; i++) {
    if (yTrue[i] === yPred[i]) right++;
    if (yTrue[i] === 1) damaged++;
    if (yPred[i] === 1) flagged++;
    if (yTrue[i] === 1 && yPred[i] === 1) found++;
  }
  return {
    accuracy: right / yTrue.length,
    recall: damaged === 0 ? 0 : found / damaged,
    precision: flagged === 0 ? 0 : found / flagged,
  };
}
