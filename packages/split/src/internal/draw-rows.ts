import { InvalidInputError, type Rng } from "@productizeml/stats";
import type { Fold } from "../fold.ts";
import { assign } from "./assign.ts";
import type { Encoded } from "./encode.ts";
import { gather } from "./parts.ts";
import type { Sizes } from "./train-test-sizes.ts";

/** Draws a training and a test set, in random order, with classes in proportion and groups whole where given. */
export function drawRows(
  n: number,
  sizes: Sizes,
  strata: Encoded | null,
  groups: Encoded | null,
  rng: Rng,
): Fold {
  if (groups === null && strata === null) {
    const rows = rng.permutation(n);
    return { train: rows.slice(sizes.test, sizes.test + sizes.train), test: rows.slice(0, sizes.test) };
  }
  const unused = n - sizes.train - sizes.test;
  const targets = Uint32Array.from(
    unused > 0 ? [sizes.train, sizes.test, unused] : [sizes.train, sizes.test],
  );
  const ids = assign(targets, strata, groups, rng);
  const [train, test] = gather(ids, targets.length) as [Uint32Array, Uint32Array];
  return { train: rng.shuffle(train), test: rng.shuffle(test) };
}

/** Refuses classes of one row, and more classes than a set has rows. */
export function checkClasses(
  caller: string,
  name: string,
  { counts, categories }: Encoded,
  sizes: Sizes,
): void {
  const single = counts.indexOf(1);
  if (single >= 0) {
    throw new InvalidInputError(
      "too-few-values",
      `${caller} requires at least 2 rows of every class in ${name}, got 1 of ${String(categories[single])}`,
    );
  }
  const smaller = Math.min(sizes.train, sizes.test);
  if (smaller < counts.length) {
    throw new InvalidInputError(
      "too-few-values",
      `${caller} requires at least ${counts.length} rows, one for each class, in both sets, got ${smaller}`,
    );
  }
}
