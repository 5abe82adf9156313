import { InvalidInputError } from "@productizeml/stats";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";
import { meanOfRows } from "./mean-of-rows.ts";
import { readFiniteTargets } from "./targets.ts";

/** The mean squared distance of the logarithms of 1 + value. */
export function squaredLogError(
  caller: string,
  yTrue: Numbers,
  yPred: Numbers,
  options: WeightOption,
): number {
  const { actual, predicted, weight } = readFiniteTargets(caller, yTrue, yPred, options);
  checkAbove(caller, "yTrue", actual);
  checkAbove(caller, "yPred", predicted);
  return meanOfRows(
    actual.length,
    weight,
    (row) => (Math.log1p(actual[row]) - Math.log1p(predicted[row])) ** 2,
  );
}

function checkAbove(caller: string, name: string, values: Float64Array): void {
  const row = values.findIndex((value) => value <= -1);
  if (row < 0) return;
  throw new InvalidInputError(
    "out-of-range",
    `${caller} requires ${name} above -1, got ${values[row]} at row ${row}`,
  );
}
