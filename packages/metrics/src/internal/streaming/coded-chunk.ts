import type { ClassLabel, Labels } from "../../labels.ts";
import { type LabelKind, labelOf } from "../label-column.ts";
import { readLabelColumn } from "../read-labels.ts";
import type { LabelIndex } from "./label-index.ts";

/** The labels of a chunk as small whole numbers, and what they stand for. */
export interface CodedChunk {
  readonly codes: Int32Array;
  readonly kind: LabelKind;
  /** The labels that occur. */
  readonly labels: readonly ClassLabel[];
  /** The code of each of them. */
  readonly values: readonly number[];
}

/** Reads the labels of a chunk; zeros and ones are used as they are. */
export function readChunk(caller: string, yTrue: Labels): CodedChunk {
  const column = readLabelColumn(caller, "yTrue", yTrue);
  const { kind, values, categories } = column;
  let seen = 0;
  let ones = 0;
  for (let i = 0; i < values.length; i++) {
    seen |= values[i];
    ones += values[i];
  }
  if (seen >>> 1 === 0) {
    const present = [...(ones < values.length ? [0] : []), ...(ones > 0 ? [1] : [])];
    const labels = present.map((value) => labelOf(kind, categories, value));
    return { codes: values, kind, labels, values: present };
  }
  const coded = column.encode();
  return {
    codes: coded.codes,
    kind,
    labels: coded.categories,
    values: coded.categories.map((_, code) => code),
  };
}

/** For each code of the chunk the one in the index, which learns the labels that are new to it. */
export function admit(caller: string, index: LabelIndex, { kind, labels, values }: CodedChunk): Int32Array {
  const codes = index.codesOf(caller, kind, labels);
  const position = new Int32Array(Math.max(...values) + 1);
  for (let i = 0; i < values.length; i++) position[values[i]] = codes[i];
  return position;
}
