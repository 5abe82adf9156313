import { InvalidInputError } from "@productizeml/stats";

/** Number of ways to choose `k` of `n`; refused where it cannot be counted exactly. */
export function countCombinations(caller: string, n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) {
    // The product of i consecutive integers is a multiple of i!, so each step divides evenly.
    count = (count * (n - i + 1)) / i;
    if (count * n > Number.MAX_SAFE_INTEGER) {
      throw new InvalidInputError(
        "too-many-values",
        `${caller} requires a number of folds that can be counted, got ${k} of ${n}`,
      );
    }
  }
  return count;
}

/** Every choice of `k` of the numbers 0 to n - 1, in lexicographic order, each a new array. */
export function* combinations(n: number, k: number): Generator<Uint32Array> {
  const chosen = Uint32Array.from({ length: k }, (_, i) => i);
  for (;;) {
    yield chosen.slice();
    let last = k - 1;
    while (last >= 0 && chosen[last] === n - k + last) last--;
    if (last < 0) return;
    chosen[last]!++;
    for (let i = last + 1; i < k; i++) chosen[i] = (chosen[i - 1] as number) + 1;
  }
}
