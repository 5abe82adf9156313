import { columnLength, InvalidInputError, isDictionary } from "@productizeml/stats";
import type { Labels } from "../labels.ts";
import { checkRows } from "./check-lengths.ts";
import type { LabelKind } from "./label-column.ts";

/** Labels that were validated. Equal ones are equal in JavaScript: booleans are 0 and 1, as they are in NumPy. */
export interface LabelValues {
  readonly kind: LabelKind;
  /** An array of integers unless a label is a string or does not fit 32 bits. */
  readonly values: ArrayLike<number | string>;
}

/** Validates labels of any form. */
export function readLabelValues(caller: string, name: string, labels: Labels): LabelValues {
  checkRows(caller, name, columnLength(labels));
  const read = plain(labels);
  if (isIntegers(read)) return { kind: "number", values: read };
  const kind = typeof read[0];
  if (kind === "string") {
    for (let i = 0; i < read.length; i++) if (typeof read[i] !== "string") refuse(caller, name, read, i);
    return { kind, values: read as ArrayLike<string> };
  }
  if (kind === "number" || kind === "boolean") return readNumeric(caller, name, read, kind);
  if (read.length > 0) refuse(caller, name, read, 0);
  return { kind: "number", values: new Int32Array(0) };
}

function readNumeric(
  caller: string,
  name: string,
  labels: ArrayLike<unknown>,
  kind: "number" | "boolean",
): LabelValues {
  const integers = new Int32Array(labels.length);
  let narrow = true;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (typeof label !== kind) refuse(caller, name, labels, i);
    integers[i] = label as number;
    if (integers[i] === label || kind === "boolean") continue;
    if (!Number.isInteger(label)) refuse(caller, name, labels, i);
    narrow = false;
  }
  return { kind, values: narrow ? integers : (labels as ArrayLike<number>) };
}

/** Bigints become numbers; dictionaries and vectors arrays, in which a missing label is null or undefined. */
function plain(labels: Labels): ArrayLike<unknown> {
  if (isDictionary(labels)) return Array.from(labels.codes, (code) => labels.categories[code]);
  if ("toArray" in labels) {
    return plain(
      (labels.nullCount
        ? Array.from({ length: labels.length }, (_, i) => labels.get(i))
        : labels.toArray()) as Labels,
    );
  }
  return typeof labels[0] === "bigint" ? Array.from(labels, toNumber) : labels;
}

/** Bigints that a number holds become one. */
function toNumber(label: unknown): unknown {
  const number = Number(label);
  return typeof label === "bigint" && Number.isSafeInteger(number) ? number : label;
}

/** A typed array whose numbers fit 32 bits with a sign. */
export function isIntegers(labels: object): labels is Int32Array {
  return /^(Int|Uint8|Uint16)/.test((labels as Int32Array)[Symbol.toStringTag]);
}

function refuse(caller: string, name: string, labels: ArrayLike<unknown>, index: number): never {
  const label = labels[index];
  const first = typeof labels[0];
  const missing = label === null || label === undefined || Number.isNaN(label);
  const alike = missing || typeof label === first;
  throw new InvalidInputError(
    alike ? "not-finite" : "mixed-labels",
    `${caller} requires ${
      missing ? "labels" : alike ? "whole numbers, strings or booleans" : `${first}s`
    } in every row of ${name}, got ${typeof label === "string" ? JSON.stringify(label) : String(label)} at row ${index}`,
  );
}
