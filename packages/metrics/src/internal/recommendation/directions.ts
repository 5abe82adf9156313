import { InvalidInputError, type Matrix } from "@productizeml/stats";
import type { ItemFeatures } from "../../ranking/recommendation/item-features.ts";
import { checkLengths } from "../check-lengths.ts";
import { readMatrix } from "../score-rows.ts";
import { placesAmong, readItems } from "./items.ts";
import type { Lists } from "./lists.ts";

/** The features of each item of the lists, scaled to length 1: one row for each of their categories. */
export function directionsOf(caller: string, { encoded }: Lists, known: ItemFeatures): Matrix<Float64Array> {
  const named = readItems(caller, "features.items", known.items);
  const { data, rows, cols } = readMatrix(caller, "features.vectors", known.vectors);
  checkLengths(caller, "features.items", rows, named.codes.length);
  const rowOf = new Int32Array(named.categories.length);
  for (let row = 0; row < rows; row++) rowOf[named.codes[row]] = row;
  const places = placesAmong(caller, "items", encoded, named, "features.items");
  const unit = new Float64Array(places.length * cols);
  places.forEach((place, item) => {
    const start = rowOf[place] * cols;
    let square = 0;
    for (let j = 0; j < cols; j++) square += data[start + j] ** 2;
    if (square === 0) {
      throw new InvalidInputError(
        "out-of-range",
        `${caller} requires features.vectors that are not all 0, got such a one for ${JSON.stringify(encoded.categories[item])}`,
      );
    }
    const length = Math.sqrt(square);
    for (let j = 0; j < cols; j++) unit[item * cols + j] = data[start + j] / length;
  });
  return { data: unit, rows: places.length, cols };
}
