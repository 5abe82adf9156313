import { InvalidInputError, type Rng } from "@productizeml/stats";
import type { Fold } from "../fold.ts";
import type { Classes } from "./classes.ts";
import type { Encoded } from "./encode.ts";
import { dealGroups } from "./group.ts";
import { gather } from "./parts.ts";
import { rowsByCode } from "./rows-by-code.ts";
import { stratify } from "./stratify.ts";
import type { Sizes } from "./train-test-sizes.ts";

/** Draws a training and a test set, in random order. */
export function drawRows(n: number, sizes: Sizes, rng: Rng): Fold {
  const rows = rng.permutation(n);
  return { train: rows.slice(sizes.test, sizes.test + sizes.train), test: rows.slice(0, sizes.test) };
}

/** Draws a training and a test set of whole groups, in random order, with classes in proportion where given. */
export function drawGroups(groups: Encoded, strata: Encoded | null, sizes: Sizes, rng: Rng): Fold {
  const targets = targetsOf(groups.codes.length, sizes);
  const ids = dealGroups(groups, strata, targets, rng);
  const [train, test] = gather(ids, targets.length) as [Uint32Array, Uint32Array];
  return { train: rng.shuffle(train), test: rng.shuffle(test) };
}

/** Draws a training and a test set, in random order, with classes in proportion: from each class what does not train; the rest of it trains. */
export function drawFromClasses(strata: Classes, sizes: Sizes, rng: Rng): Fold {
  const targets = targetsOf(strata.codes.length, sizes);
  const [trainSize = 0, testSize = 0] = targets;
  const allocation = stratify(strata.counts, targets);
  const { starts, sorted } = rowsByCode(strata);
  const train = new Uint32Array(trainSize);
  const test = new Uint32Array(testSize);
  let inTrain = 0;
  let inTest = 0;
  for (let c = 0; c < strata.counts.length; c++) {
    const rows = sorted.subarray(starts[c], starts[c + 1]);
    const trains = allocation[c * targets.length] as number;
    const tests = allocation[c * targets.length + 1] as number;
    const drawn = rng.shuffle(rows, rows.length - trains);
    test.set(drawn.subarray(0, tests), inTest);
    train.set(drawn.subarray(rows.length - trains), inTrain);
    inTest += tests;
    inTrain += trains;
  }
  return { train: rng.shuffle(train), test: rng.shuffle(test) };
}

/** Rows to train on, to test on, and to leave out where there are any. */
function targetsOf(n: number, { train, test }: Sizes): Uint32Array {
  const unused = n - train - test;
  return unused > 0 ? Uint32Array.of(train, test, unused) : Uint32Array.of(train, test);
}

/** Refuses classes of one row, and more classes than a set has rows. */
export function checkClasses(
  caller: string,
  name: string,
  { counts, categories }: Classes,
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
