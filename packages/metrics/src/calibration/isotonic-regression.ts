import { type Column, columnLength, InvalidInputError, rankData } from "@productizeml/stats";
import { distinctPoints, monotonicPoints } from "../internal/calibration/monotonic-points.ts";
import { checkFinite, readFloats } from "../internal/numbers.ts";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link isotonicRegression}. */
export interface IsotonicRegressionOptions extends WeightOption {
  /**
   * Whether the function rises or falls; `auto` goes by the sign of Spearman's correlation.
   *
   * @defaultValue `true`
   */
  readonly increasing?: boolean | "auto";
  /**
   * Least value of the function.
   *
   * @defaultValue no bound
   */
  readonly yMin?: number;
  /**
   * Greatest value of the function.
   *
   * @defaultValue no bound
   */
  readonly yMax?: number;
  /**
   * What stands beyond the least and the greatest `x`: `NaN`, or the value at the end.
   *
   * @defaultValue `"nan"`
   */
  readonly outOfBounds?: "nan" | "clip";
}

/** A monotonic function through points, linear between them. */
export interface IsotonicRegression {
  /** Tells the kinds of calibrators apart. */
  readonly kind: "isotonic";
  /** Where the points stand, ascending. */
  readonly x: readonly number[];
  /** The function's value at each point. */
  readonly y: readonly number[];
  /** Whether it rises. */
  readonly increasing: boolean;
  /** What stands beyond the first and the last point. */
  readonly outOfBounds: "nan" | "clip";
}

/**
 * The monotonic function that lies closest to the points, in weighted squares.
 *
 * @param x - where each point stands, length `n`
 * @param y - value of each point, length `n`
 * @param options - direction, bounds, weights
 * @returns a plain object for {@link calibrate}, which survives JSON; points of weight 0 do not count
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`, `bad-option`
 * @example
 * isotonicRegression([1, 2, 3, 4], [1, 3, 2, 4]).y; // [1, 2.5, 2.5, 4]
 * @see sklearn.isotonic.IsotonicRegression; complexity O(n log n)
 */
export function isotonicRegression(
  x: Numbers,
  y: Numbers,
  options: IsotonicRegressionOptions = {},
): IsotonicRegression {
  const caller = "isotonicRegression";
  const { increasing = true, outOfBounds = "nan", yMin = -Infinity, yMax = Infinity } = options;
  const n = columnLength(x as Column);
  if (n === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 row, got 0`);
  const at = readFloats(caller, "x", x, n);
  const values = readFloats(caller, "y", y, n);
  checkFinite(caller, "x", at);
  checkFinite(caller, "y", values);
  const weight = weights(caller, options.sampleWeight, n);
  if (outOfBounds !== "nan" && outOfBounds !== "clip") {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires outOfBounds nan or clip, got ${outOfBounds}`,
    );
  }
  if (!(yMin <= yMax)) {
    throw new InvalidInputError("bad-option", `${caller} requires yMin up to yMax, got ${yMin} and ${yMax}`);
  }
  const rises = increasing === "auto" ? risesTogether(at, values) : increasing;
  const distinct = distinctPoints(at, values, weight);
  const points = monotonicPoints(distinct, { rises, yMin, yMax });
  return { kind: "isotonic", ...points, increasing: rises, outOfBounds };
}

/** Whether Spearman's correlation is 0 or above; it is not where it is undefined. */
function risesTogether(x: Float64Array, y: Float64Array): boolean {
  const a = rankData(x);
  const b = rankData(y);
  const middle = (a.length + 1) / 2;
  const spread = (ranks: Float64Array) => ranks.some((rank) => rank !== middle);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - middle) * (b[i] - middle);
  return spread(a) && spread(b) && sum >= 0;
}
