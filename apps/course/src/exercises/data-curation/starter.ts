export function shared(
  train: ArrayLike<number>,
  test: ArrayLike<number>,
  key: ArrayLike<string>,
): number {
  const count = 0;
  for (let i = 0; i < test.length; i++) {
    // Is key[test[i]] the key of any training row?
  }
  return count;
}
