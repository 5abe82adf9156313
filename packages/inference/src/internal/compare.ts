import type { Tensor, Tensors } from "../tensor.ts";

/** How far two numbers may lie apart and still agree: `|a - b| <= absolute + relative * |b|`. */
export interface ParityTolerance {
  /**
   * Allowed absolute difference.
   * @defaultValue `1e-5`
   */
  readonly absolute?: number;
  /**
   * Allowed difference relative to the second model's value.
   * @defaultValue `1e-4`
   */
  readonly relative?: number;
}

/** How far two answers lie apart. */
export interface Difference {
  /** Whether every element agrees. */
  readonly agrees: boolean;
  /** Elements that do not. */
  readonly mismatches: number;
  /** Largest absolute difference between numbers; `Infinity` where shapes, types or names differ. */
  readonly maxAbsolute: number;
  /** Output and index of the element that lies furthest apart; absent when all are equal. */
  readonly worst?: {
    /** Name of the output. */
    readonly output: string;
    /** Index of the element, row-major. */
    readonly index: number;
  };
}

/** Compares two answers element by element; NaN agrees with NaN. */
export function compareTensors(a: Tensors, b: Tensors, tolerance: ParityTolerance = {}): Difference {
  const { absolute = 1e-5, relative = 1e-4 } = tolerance;
  let mismatches = 0;
  let maxAbsolute = 0;
  let worst: Difference["worst"];
  for (const output of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [left, right] = [a[output], b[output]];
    if (!comparable(left, right)) {
      mismatches += Math.max(left?.data.length ?? 0, right?.data.length ?? 0);
      maxAbsolute = Infinity;
      worst = { output, index: 0 };
      continue;
    }
    for (let index = 0; index < left.data.length; index++) {
      const [x, y] = [valueAt(left, index), valueAt(right, index)];
      const gap = distance(x, y);
      if (gap > maxAbsolute) {
        maxAbsolute = gap;
        worst = { output, index };
      }
      const allowed = absolute + relative * Math.abs(Number(y));
      if (gap !== 0 && !(Number.isFinite(gap) && gap <= allowed)) mismatches++;
    }
  }
  return { agrees: mismatches === 0, mismatches, maxAbsolute, ...(worst === undefined ? {} : { worst }) };
}

const comparable = (a: Tensor | undefined, b: Tensor | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.dtype === b.dtype &&
  a.shape.length === b.shape.length &&
  a.shape.every((size, axis) => size === b.shape[axis]);

/** An element as what it stands for: half floats are held as their bits. */
function valueAt({ dtype, data }: Tensor, index: number): string | number | bigint {
  const value = data[index];
  if (dtype !== "float16") return value;
  const bits = value as number;
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = (bits & 0x3ff) / 1024;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -14 : (1 + fraction) * 2 ** (exponent - 15));
}

function distance(a: string | number | bigint, b: string | number | bigint): number {
  if (Object.is(a, b) || a === b) return 0;
  if (typeof a === "string" || typeof b === "string") return Infinity;
  const gap = typeof a === "bigint" ? Number(a - (b as bigint)) : a - (b as number);
  return Number.isNaN(gap) ? Infinity : Math.abs(gap);
}
