import {
  argsort,
  type Column,
  column,
  columnLength,
  isDictionary,
  isNumeric,
  readNumbers,
  type Table,
} from "@productizeml/stats";
import { take } from "../../take.ts";
import { encode } from "../encode.ts";
import { plainValues } from "../values.ts";
import type { Part } from "./part.ts";

/** Numbers of as few values as this are read as classes where they are whole. */
const FEW = 20;

/** Stands for what is missing in a column of classes. */
const MISSING = "(missing)";

/** A column of the rows that are looked at: numbers, `NaN` where missing, or classes by code, a missing one of its own. */
export type Feature = NumberFeature | ClassFeature;

/** A column of numbers. */
export interface NumberFeature {
  readonly kind: "number";
  readonly name: string;
  readonly values: Float64Array;
}

/** A column of classes. */
export interface ClassFeature {
  readonly kind: "class";
  readonly name: string;
  readonly codes: Int32Array;
  readonly labels: readonly unknown[];
}

/** Reads a column for the given rows. */
export function readFeature(table: Table, name: string, rows: Uint32Array): Feature {
  const values = column("findLeaks", table, name);
  if (isNumeric(values)) {
    const numbers = readNumbers("findLeaks", name, values);
    return { kind: "number", name, values: Float64Array.from(rows, (row) => numbers[row] as number) };
  }
  return classesOf(name, values, rows);
}

/** Reads a target: whole numbers of few values, text and booleans are classes, other numbers are numbers. */
export function readTarget(table: Table, name: string, rows: Uint32Array): Feature {
  const target = readFeature(table, name, rows);
  if (target.kind === "class") return target;
  const distinct = new Set<number>();
  for (const value of target.values) {
    if (Number.isNaN(value)) continue;
    distinct.add(value);
    if (distinct.size > FEW || !Number.isInteger(value)) return target;
  }
  return classesOf(name, target.values, Uint32Array.from(target.values.keys()));
}

/** The part of each of the rows, as a feature. */
export function membership(parts: readonly Part[], partOf: Int32Array): ClassFeature {
  return { kind: "class", name: "part", codes: partOf, labels: parts.map(({ name }) => name) };
}

/** Places where a column has a value. */
export function rowsWith(feature: Feature): Uint32Array {
  if (feature.kind === "number") return present(feature.values, (value) => !Number.isNaN(value));
  return present(feature.codes, (code) => feature.labels[code] !== MISSING);
}

function present<A extends Float64Array | Int32Array>(
  values: A,
  has: (value: number) => boolean,
): Uint32Array {
  return Uint32Array.from(values.keys()).filter((place) => has(values[place] as number));
}

/** A column at some places alone. */
export function restrict(feature: Feature, places: Uint32Array): Feature {
  return feature.kind === "number"
    ? { ...feature, values: take(feature.values, places) }
    : { ...feature, codes: take(feature.codes, places) };
}

function classesOf(name: string, values: Column, rows: Uint32Array): ClassFeature {
  const cells = isDictionary(values) ? null : columnLength(values) === 0 ? [] : plainValues(values);
  const labels = Array.from(rows, (row) => {
    const value = cells === null ? dictionaryValue(values, row) : cells[row];
    return value === null || value === undefined || Number.isNaN(value) ? MISSING : (value as string);
  });
  const { codes, categories } = encode("findLeaks", name, labels);
  return { kind: "class", name, codes, labels: categories };
}

function dictionaryValue(values: Column, row: number): unknown {
  return isDictionary(values) ? values.categories[values.codes[row] as number] : undefined;
}

/** Rows in groups that cannot be told apart by a feature, in order of its values where it has an order. */
export interface Ties {
  /** Positions, group by group. */
  readonly order: Uint32Array;
  /** Where each group begins in `order`, and the end. */
  readonly starts: Uint32Array;
  /** Whether groups next to each other are alike. */
  readonly ordered: boolean;
}

/** Sorts rows by a feature. */
export function tiesOf(feature: Feature): Ties {
  const key: ArrayLike<number> = feature.kind === "number" ? feature.values : feature.codes;
  const order = argsort(key);
  const starts: number[] = [];
  for (let rank = 0; rank < order.length; rank++) {
    const value = key[order[rank] as number] as number;
    const before = key[order[rank - 1] as number] as number;
    if (rank === 0 || (value !== before && !(Number.isNaN(value) && Number.isNaN(before)))) starts.push(rank);
  }
  starts.push(order.length);
  return { order, starts: Uint32Array.from(starts), ordered: feature.kind === "number" };
}
