import { InvalidInputError } from "@productizeml/stats";
import { meanOfRows } from "./mean-of-rows.ts";
import type { Targets } from "./targets.ts";

/** Twice the log-likelihood that a prediction lacks to the truth, for one row. */
type Deviance = (actual: number, predicted: number) => number;

/** Refuses powers without a distribution. */
export function checkPower(caller: string, power: number): void {
  if (!(power <= 0 || power >= 1)) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires power of at most 0 or at least 1, got ${power}`,
    );
  }
}

/** Refuses values that the power's distribution does not have. */
export function checkDomain(caller: string, power: number, { actual, predicted }: Targets): void {
  if (power === 0) return;
  checkValues(caller, "yPred above 0", predicted, (value) => value > 0);
  if (power >= 2) checkValues(caller, "yTrue above 0", actual, (value) => value > 0);
  else if (power >= 1) checkValues(caller, "yTrue of at least 0", actual, (value) => value >= 0);
}

function checkValues(
  caller: string,
  domain: string,
  values: Float64Array,
  holds: (value: number) => boolean,
): void {
  const row = values.findIndex((value) => !holds(value));
  if (row < 0) return;
  throw new InvalidInputError(
    "out-of-range",
    `${caller} requires ${domain} for this power, got ${values[row]} at row ${row}`,
  );
}

/** Mean Tweedie deviance. */
export function tweedie(
  actual: Float64Array,
  predicted: Float64Array,
  weight: Float64Array | null,
  power: number,
): number {
  const deviance = devianceOf(power);
  return meanOfRows(actual.length, weight, (row) => deviance(actual[row], predicted[row]));
}

function devianceOf(power: number): Deviance {
  if (power === 0) return (y, mu) => (y - mu) ** 2;
  if (power === 1) return (y, mu) => 2 * ((y === 0 ? 0 : y * Math.log(y / mu)) - y + mu);
  if (power === 2) return (y, mu) => 2 * (Math.log(mu / y) + y / mu - 1);
  const one = 1 - power;
  const two = 2 - power;
  return (y, mu) => {
    const own = (power < 0 ? Math.max(y, 0) : y) ** two / (one * two);
    return 2 * (own - (y * mu ** one) / one + mu ** two / two);
  };
}
