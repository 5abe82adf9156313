import {
  type ArrowVector,
  type Column,
  type DictionaryColumn,
  InvalidInputError,
  isDictionary,
  readLabels,
} from "@productizeml/stats";
import type { EncodedLabels, Labels } from "../labels.ts";
import { compareLabels } from "./compare-labels.ts";
import { LabelColumn, type LabelKind } from "./label-column.ts";

/** Validates labels of any form. */
export function readLabelColumn(caller: string, name: string, labels: Labels): LabelColumn {
  if (labels instanceof Int32Array) return new LabelColumn("number", labels, null);
  if (isEncoded(labels)) return new LabelColumn(labels.kind, labels.codes, labels.categories);
  if (isDictionary(labels)) return readDictionary(caller, name, labels);
  if (isVector(labels) && !labels.nullCount) {
    const array = labels.toArray();
    if (ArrayBuffer.isView(array)) return readLabelColumn(caller, name, array as unknown as Column);
  }
  if (labels instanceof Float64Array || labels instanceof Float32Array) {
    return numbers(caller, name, labels);
  }
  if (isSmallIntegers(labels)) return new LabelColumn("number", new Int32Array(labels), null);
  return readValues(caller, name, plain(labels));
}

/** Bigints, vectors and wide typed arrays become an array of labels; an array is read as it is. */
function plain(labels: Column): readonly unknown[] {
  return Array.isArray(labels) ? labels : readLabels(labels);
}

function readValues(caller: string, name: string, labels: readonly unknown[]): LabelColumn {
  const kind = typeof labels[0];
  if (kind === "bigint") return readValues(caller, name, labels.map(toNumber));
  if (kind === "number") return numbers(caller, name, labels as readonly number[]);
  if (kind === "boolean") return booleans(caller, name, labels as readonly boolean[]);
  if (kind === "string") return strings(caller, name, labels as readonly string[]);
  if (labels.length > 0) refuse(caller, name, labels, 0);
  return new LabelColumn("number", new Int32Array(0), null);
}

function toNumber(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

function numbers(caller: string, name: string, labels: ArrayLike<number>): LabelColumn {
  const n = labels.length;
  const values = new Int32Array(n);
  let narrow = true;
  for (let i = 0; i < n; i++) {
    const label = labels[i];
    values[i] = label;
    if (values[i] !== label) {
      if (typeof label !== "number" || !Number.isInteger(label)) refuse(caller, name, labels, i);
      narrow = false;
    }
  }
  if (narrow) return new LabelColumn("number", values, null);
  return coded(
    "number",
    labels,
    Array.from(new Set(Array.from(labels, (label) => label + 0))).sort((a, b) => a - b),
  );
}

function booleans(caller: string, name: string, labels: readonly boolean[]): LabelColumn {
  const values = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    if (typeof labels[i] !== "boolean") refuse(caller, name, labels, i);
    values[i] = labels[i] ? 1 : 0;
  }
  return new LabelColumn("boolean", values, null);
}

function strings(caller: string, name: string, labels: readonly string[]): LabelColumn {
  const seen = new Map<string, number>();
  const codes = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    let code = seen.get(label);
    if (code === undefined) {
      if (typeof label !== "string") refuse(caller, name, labels, i);
      code = seen.size;
      seen.set(label, code);
    }
    codes[i] = code;
  }
  const found = [...seen.keys()];
  const sorted = [...found].sort(compareLabels);
  const rank = new Map(sorted.map((label, index) => [label, index]));
  const recode = Int32Array.from(found, (label) => rank.get(label) as number);
  for (let i = 0; i < codes.length; i++) codes[i] = recode[codes[i]];
  return new LabelColumn("string", codes, sorted);
}

function readDictionary(caller: string, name: string, labels: DictionaryColumn): LabelColumn {
  const { codes, categories } = labels;
  const n = codes.length;
  const used = new Uint8Array(categories.length);
  for (let i = 0; i < n; i++) {
    const code = codes[i];
    if (used[code] === undefined || categories[code] === null) {
      throw new InvalidInputError(
        "out-of-range",
        `${caller} requires a category for every code of ${name}, got code ${code} of ${categories.length} categories at row ${i}`,
      );
    }
    used[code] = 1;
  }
  const column = readValues(
    caller,
    `${name}.categories`,
    categories.filter((_, code) => used[code] === 1),
  );
  const values = new Int32Array(n);
  const position = new Int32Array(categories.length);
  for (let code = 0, next = 0; code < categories.length; code++) {
    if (used[code] === 1) position[code] = column.values[next++];
  }
  for (let i = 0; i < n; i++) values[i] = position[codes[i]];
  return new LabelColumn(column.kind, values, column.categories);
}

/** Whole numbers too wide for 32 bits: coded by their rank. */
function coded(kind: LabelKind, labels: ArrayLike<number>, categories: readonly number[]): LabelColumn {
  const rank = new Map(categories.map((label, index) => [label, index]));
  const codes = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i++) codes[i] = rank.get(labels[i]) as number;
  return new LabelColumn(kind, codes, categories);
}

function refuse(caller: string, name: string, labels: ArrayLike<unknown>, index: number): never {
  const label = labels[index];
  const first = typeof labels[0];
  const at = `${typeof label === "string" ? JSON.stringify(label) : String(label)} at row ${index}`;
  if (label === null || label === undefined || (typeof label === "number" && Number.isNaN(label))) {
    throw new InvalidInputError(
      "not-finite",
      `${caller} requires a label in every row of ${name}, got ${at}`,
    );
  }
  if (typeof label === "number" && first === "number") {
    throw new InvalidInputError(
      "not-finite",
      `${caller} requires whole numbers, strings or booleans as labels in ${name}, got ${at}`,
    );
  }
  throw new InvalidInputError(
    "mixed-labels",
    `${caller} requires labels of one type in ${name}, got ${at} after ${first}s`,
  );
}

function isEncoded(labels: Labels): labels is EncodedLabels {
  return "kind" in labels && "codes" in labels && labels.codes instanceof Int32Array;
}

function isVector(labels: Labels): labels is ArrowVector {
  return typeof (labels as Partial<ArrowVector>).toArray === "function" && !ArrayBuffer.isView(labels);
}

function isSmallIntegers(
  labels: Labels,
): labels is Uint8Array | Int8Array | Uint16Array | Int16Array | Uint8ClampedArray {
  return (
    labels instanceof Uint8Array ||
    labels instanceof Int8Array ||
    labels instanceof Uint16Array ||
    labels instanceof Int16Array ||
    labels instanceof Uint8ClampedArray
  );
}
