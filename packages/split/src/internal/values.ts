import { type Column, type DictionaryColumn, readLabels } from "@productizeml/stats";

/** A column's values without Arrow's wrapping; 64-bit integers stay whole, so that long identifiers do not collide. */
export function plainValues(values: Exclude<Column, DictionaryColumn>): ArrayLike<unknown> {
  if (!("toArray" in values) || typeof values.toArray !== "function") return values as ArrayLike<unknown>;
  const array = values.toArray();
  return ArrayBuffer.isView(array) && !values.nullCount ? array : readLabels(values);
}
