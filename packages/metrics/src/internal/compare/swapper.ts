import { type Column, InvalidInputError, type Matrix } from "@productizeml/stats";
import { type Compact, compact } from "../compact.ts";
import { labelOf } from "../label-column.ts";
import { type LabelPair, readPair } from "../pair.ts";

/** Two models' predictions, which can be exchanged row by row. */
export interface Swapper {
  readonly first: Compact;
  readonly second: Compact;
  /** Exchanges the rows that are asked for, and puts all others back. */
  readonly swap: (asked: (row: number) => boolean) => void;
}

/** Brings both predictions into one form, and copies them. */
export function swapper(a: Column | Matrix, b: Column | Matrix): Swapper {
  const one = compact("compare", "a", a);
  const two = compact("compare", "b", b);
  if ("codes" in one || "codes" in two) {
    const pair = readPair("compare", a as Column, b as Column);
    const first = { ...encodedAs(pair), codes: pair.actual.slice() };
    const second = { ...encodedAs(pair), codes: pair.predicted.slice() };
    return { first, second, swap: exchange(first.codes, second.codes, 1) };
  }
  if ("cols" in one || "cols" in two) {
    if (!("cols" in one && "cols" in two) || one.rows !== two.rows || one.cols !== two.cols) {
      throw new InvalidInputError(
        "length-mismatch",
        `compare requires b of the shape of a, got ${shape(two)}`,
      );
    }
    return { first: one, second: two, swap: exchange(one.data, two.data, one.cols) };
  }
  if (one.length !== two.length) {
    throw new InvalidInputError(
      "length-mismatch",
      `compare requires b of length ${one.length}, got ${two.length}`,
    );
  }
  const first = Float64Array.from(one);
  const second = Float64Array.from(two);
  if (one instanceof Int32Array && two instanceof Int32Array) {
    const integers = [one.slice(), two.slice()] as const;
    return { first: integers[0], second: integers[1], swap: exchange(...integers, 1) };
  }
  return { first, second, swap: exchange(first, second, 1) };
}

function shape(values: Compact): string {
  return "cols" in values ? `${values.rows} x ${values.cols}` : "one column";
}

/** Labels that share a coding, each of which can be put in the other's place. */
function encodedAs({ kind, categories }: LabelPair) {
  return { kind, categories: categories ?? [0, 1].map((value) => labelOf(kind, null, value)) };
}

function exchange<A extends Int32Array | Float64Array>(a: A, b: A, width: number): Swapper["swap"] {
  const wasA = a.slice();
  const wasB = b.slice();
  return (asked) => {
    for (let i = 0, row = 0; i < wasA.length; row++) {
      const swapped = asked(row);
      for (const end = i + width; i < end; i++) {
        a[i] = swapped ? wasB[i] : wasA[i];
        b[i] = swapped ? wasA[i] : wasB[i];
      }
    }
  };
}
