import { InvalidInputError } from "@productizeml/stats";
import type { EncodedLabels, Labels } from "../../labels.ts";
import { positionsAmong } from "../label-key.ts";
import { readLabelColumn } from "../read-labels.ts";

/** Reads a column of items or users, at least one. */
export function readItems(caller: string, name: string, labels: Labels): EncodedLabels {
  const encoded = readLabelColumn(caller, name, labels).encode();
  if (encoded.codes.length > 0) return encoded;
  throw new InvalidInputError("empty-input", `${caller} requires at least 1 row of ${name}, got 0`);
}

/** How often each category occurs. */
export function countItems({ codes, categories }: EncodedLabels): Float64Array {
  const counts = new Float64Array(categories.length);
  for (let i = 0; i < codes.length; i++) counts[codes[i]]++;
  return counts;
}

/** Where each category of `items` stands in `known`, all of them somewhere. */
export function placesAmong(
  caller: string,
  name: string,
  items: EncodedLabels,
  known: EncodedLabels,
  knownName: string,
): Int32Array {
  const places = positionsAmong(known.categories, items.categories);
  const missing = places.indexOf(-1);
  if (missing < 0) return places;
  throw new InvalidInputError(
    "unknown-label",
    `${caller} requires ${name} that are in ${knownName}, got ${JSON.stringify(items.categories[missing])}`,
  );
}
