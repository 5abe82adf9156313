export function evaluate(
  yTrue: ArrayLike<number>,
  yPred: ArrayLike<number>,
) {
  let right = 0;
  for (let i = 0; i < yTrue.length; i++) {
    if (yTrue[i] === yPred[i]) right++;
  }
  return {
    accuracy: right / yTrue.length,
    recall: 0, // of the damaged, how many were flagged?
    precision: 0, // of the flagged, how many were damaged?
  };
}
