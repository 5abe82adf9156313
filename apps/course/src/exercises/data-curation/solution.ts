export function shared(
  train: ArrayLike<number>,
  test: ArrayLike<number>,
  key: ArrayLike<string>,
): number {
  const known = new Set<string>();
  for (let i = 0; i < train.length; i++) known.add(key[train[i]!]!);
  let count = 0;
  for (let i = 0; i < test.length; i++) {
    if (known.has(key[test[i]!]!)) count++;
  }
  return count;
}
