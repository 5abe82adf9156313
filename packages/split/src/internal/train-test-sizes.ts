import { InvalidInputError, requireOption } from "@productizeml/stats";

/** How large the two sets shall be. */
export interface SizeOptions {
  /**
   * Test rows: a fraction below 1, or a number of rows.
   * @defaultValue what `trainSize` leaves; without it 0.25, where many splits are drawn 0.1, of groups 0.2
   */
  readonly testSize?: number;
  /**
   * Training rows: a fraction below 1, or a number of rows.
   * @defaultValue what `testSize` leaves
   */
  readonly trainSize?: number;
  /**
   * How a fraction of rows is rounded. `'float'` is scikit-learn's way: `ceil(testSize * n)` and `floor(trainSize * n)` in
   * floating point, where 0.07 of 100 rows are 8. `'exact'` rounds the decimal number as written: 7.
   * @defaultValue 'float'
   */
  readonly rounding?: "float" | "exact";
}

/** How many train and how many test. */
export interface Sizes {
  readonly train: number;
  readonly test: number;
}

/** What sizes are asked for by: the function that refuses, what is counted, and the test size where none is given. */
export interface Sizing {
  readonly caller: string;
  readonly of: "rows" | "groups";
  readonly testSize: number;
}

/** Numbers of training and test rows, or groups, of `n`. */
export function trainTestSizes(n: number, options: SizeOptions, sizing: Sizing): Sizes {
  const { caller, of } = sizing;
  const { trainSize, rounding = "float" } = options;
  requireOption(caller, "rounding", rounding, ["float", "exact"]);
  const testSize = options.testSize ?? (trainSize === undefined ? sizing.testSize : undefined);
  checkSize("testSize", testSize, n, sizing);
  checkSize("trainSize", trainSize, n, sizing);
  let test = testSize === undefined ? undefined : rowsFor(testSize, n, Math.ceil, rounding);
  let train = trainSize === undefined ? undefined : rowsFor(trainSize, n, Math.floor, rounding);
  test ??= n - (train as number);
  train ??= n - test;
  if (train + test > n || (isFraction(testSize) && isFraction(trainSize) && testSize + trainSize > 1)) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires testSize and trainSize of at most ${n} ${of} together, got ${test} and ${train}`,
    );
  }
  if (train === 0) {
    throw new InvalidInputError(
      "too-few-values",
      `${caller} requires at least 1 of the ${of} to train on, got 0 of ${n} with testSize ${testSize} and trainSize ${trainSize}`,
    );
  }
  return { train, test };
}

function isFraction(size: number | undefined): size is number {
  return size !== undefined && size < 1;
}

function checkSize(name: string, size: number | undefined, n: number, { caller, of }: Sizing): void {
  if (size === undefined || (size > 0 && (size < 1 || (Number.isInteger(size) && size < n)))) return;
  throw new InvalidInputError(
    "out-of-range",
    `${caller} requires ${name} as a fraction in (0, 1) or a number of ${of} in [1, ${n - 1}], got ${size}`,
  );
}

function rowsFor(
  size: number,
  n: number,
  round: (rows: number) => number,
  rounding: "float" | "exact",
): number {
  if (size >= 1) return size;
  return rounding === "float" ? round(size * n) : round(exactRows(size, n));
}

/** `fraction * n` with the fraction taken as the decimal number that it prints as; whole results are exact. */
function exactRows(fraction: number, n: number): number {
  const [digits = "0", exponent = "0"] = fraction.toExponential().split("e");
  const mantissa = digits.replace(".", "");
  const denominator = 10n ** BigInt(mantissa.length - 1 - Number(exponent));
  const numerator = BigInt(mantissa) * BigInt(n);
  const whole = Number(numerator / denominator);
  return numerator % denominator === 0n ? whole : whole + 0.5;
}
