import { type DictionaryColumn, InvalidInputError, isDictionary } from "@productizeml/stats";
import type { Labels } from "../labels.ts";
import { checkRows } from "./check-lengths.ts";
import { compareLabels } from "./compare-labels.ts";
import { isEncoded } from "./encoded.ts";
import { LabelColumn, type LabelKind } from "./label-column.ts";
import { isIntegers, readLabelValues } from "./label-values.ts";

/** Validates labels of any form, and codes those that are not integers of 32 bits. */
export function readLabelColumn(caller: string, name: string, labels: Labels): LabelColumn {
  if (isEncoded(labels)) return new LabelColumn(labels.kind, labels.codes, labels.categories);
  if (isDictionary(labels)) return readDictionary(caller, name, labels);
  const { kind, values } = readLabelValues(caller, name, labels);
  if (!isIntegers(values)) return coded(kind, values);
  return new LabelColumn(kind, values instanceof Int32Array ? values : new Int32Array(values), null);
}

/** Codes labels by their rank among the distinct ones. */
function coded(kind: LabelKind, labels: ArrayLike<number | string>): LabelColumn {
  const seen = new Map<number | string, number>();
  const codes = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    let code = seen.get(labels[i]);
    if (code === undefined) {
      code = seen.size;
      seen.set(labels[i], code);
    }
    codes[i] = code;
  }
  const found = [...seen.keys()];
  const sorted = [...found].sort(compareLabels);
  const rank = new Map(sorted.map((label, index) => [label, index]));
  const recode = Int32Array.from(found, (label) => rank.get(label) as number);
  for (let i = 0; i < codes.length; i++) codes[i] = recode[codes[i]];
  return new LabelColumn(kind, codes, sorted);
}

/** Codes a dictionary's categories, and its rows by them. */
function readDictionary(caller: string, name: string, labels: DictionaryColumn): LabelColumn {
  const { codes, categories } = labels;
  checkRows(caller, name, codes.length);
  const used = usedCategories(caller, name, labels);
  const column = readLabelColumn(
    caller,
    `${name}.categories`,
    categories.filter((_, code) => used[code] === 1),
  );
  const values = new Int32Array(codes.length);
  const position = new Int32Array(categories.length);
  for (let code = 0, next = 0; code < categories.length; code++) {
    if (used[code] === 1) position[code] = column.values[next++];
  }
  for (let i = 0; i < values.length; i++) values[i] = position[codes[i]];
  return new LabelColumn(column.kind, values, column.categories);
}

/** Marks the categories that occur; refuses codes without one. */
function usedCategories(caller: string, name: string, { codes, categories }: DictionaryColumn): Uint8Array {
  const used = new Uint8Array(categories.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    if (used[code] === undefined || categories[code] === null) {
      throw new InvalidInputError(
        "out-of-range",
        `${caller} requires a category for every code of ${name}, got code ${code} of ${categories.length} categories at row ${i}`,
      );
    }
    used[code] = 1;
  }
  return used;
}
