import { InvalidInputError } from "@productizeml/stats";
import type { Ratings, RatingsOption } from "../../agreement/ratings.ts";
import { type RatingTable, ratingsOfUnits, readRatings } from "./rating-table.ts";

/** Share of pairs of raters that agree, and how often each category was chosen. */
export interface FleissAgreement {
  readonly observed: number;
  readonly shares: Float64Array;
}

/** Counts agreement where every unit has as many ratings. */
export function fleissAgreement(caller: string, ratings: Ratings, options: RatingsOption): FleissAgreement {
  const { counts } = readRatings(caller, ratings, options.categories);
  const raters = ratersOf(caller, counts);
  const { data, rows, cols } = counts;
  const shares = new Float64Array(cols);
  let squares = 0;
  for (let cell = 0; cell < data.length; cell++) {
    shares[cell % cols] += data[cell];
    squares += data[cell] ** 2;
  }
  for (let k = 0; k < cols; k++) shares[k] /= rows * raters;
  return { observed: (squares / rows - raters) / (raters * (raters - 1)), shares };
}

function ratersOf(caller: string, counts: RatingTable["counts"]): number {
  const ofUnits = ratingsOfUnits(counts);
  const raters = ofUnits[0];
  const row = ofUnits.findIndex((ratings) => ratings !== raters);
  if (row >= 0) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires as many ratings of every unit, got ${raters} at row 0 and ${ofUnits[row]} at row ${row}`,
    );
  }
  if (raters < 2) {
    throw new InvalidInputError(
      "too-few-values",
      `${caller} requires at least 2 ratings of every unit, got ${raters}`,
    );
  }
  return raters;
}
