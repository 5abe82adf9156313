import { InvalidInputError, type Matrix } from "@productizeml/stats";
import type { Boxes, BoxOptions } from "../../vision/boxes.ts";
import { readSides } from "./read-boxes.ts";

/** A measure of box `i` of one list and box `j` of another; both lists hold x1, y1, x2, y2, width, height. */
export type PairMeasure = (a: Float64Array, i: number, b: Float64Array, j: number) => number;

/** What keeps torchvision's distances from a division by 0. */
const EPSILON = 1e-7;

/** Measures every box of one list against every box of the other. */
export function everyPair(
  caller: string,
  boxesA: Boxes,
  boxesB: Boxes,
  { format }: BoxOptions,
  measure: PairMeasure,
): Matrix<Float64Array> {
  const a = readSides(caller, "boxesA", boxesA, format);
  const b = readSides(caller, "boxesB", boxesB, format);
  const rows = a.length / 6;
  const cols = b.length / 6;
  const data = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) data[i * cols + j] = measure(a, 6 * i, b, 6 * j);
  }
  return { data, rows, cols };
}

/** Measures each box of one list against the one at its place in the other. */
export function eachPair(
  caller: string,
  boxesA: Boxes,
  boxesB: Boxes,
  { format }: BoxOptions,
  measure: PairMeasure,
): Float64Array {
  const a = readSides(caller, "boxesA", boxesA, format);
  const b = readSides(caller, "boxesB", boxesB, format);
  if (a.length !== b.length) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires boxesB of length ${a.length / 6}, got ${b.length / 6}`,
    );
  }
  return Float64Array.from({ length: a.length / 6 }, (_, i) => measure(a, 6 * i, b, 6 * i));
}

/** Area of both over area of either. */
export function iouOf(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const inside = shared(a, i, b, j);
  return inside / (area(a, i) + area(b, j) - inside);
}

/** The same, less the share of the smallest box around both that neither fills. */
export function generalizedIouOf(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const inside = shared(a, i, b, j);
  const union = area(a, i) + area(b, j) - inside;
  const around = spanned(a, i, b, j) * spanned(a, i + 1, b, j + 1);
  return inside / union - (around - union) / around;
}

/** The same, less the squared distance of the centers over that of the corners of the smallest box around both. */
export function distanceIouOf(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const diagonal = spanned(a, i, b, j) ** 2 + spanned(a, i + 1, b, j + 1) ** 2 + EPSILON;
  const x = (a[i] + a[i + 2]) / 2 - (b[j] + b[j + 2]) / 2;
  const y = (a[i + 1] + a[i + 3]) / 2 - (b[j + 1] + b[j + 3]) / 2;
  return iouOf(a, i, b, j) - (x ** 2 + y ** 2) / diagonal;
}

/** The same, less what the shapes differ by. */
export function completeIouOf(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const turn = Math.atan(a[i + 4] / a[i + 5]) - Math.atan(b[j + 4] / b[j + 5]);
  const shape = (4 / Math.PI ** 2) * turn ** 2;
  return distanceIouOf(a, i, b, j) - shape ** 2 / (1 - iouOf(a, i, b, j) + shape + EPSILON);
}

function area(boxes: Float64Array, i: number): number {
  return boxes[i + 4] * boxes[i + 5];
}

function shared(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const width = Math.min(a[i + 2], b[j + 2]) - Math.max(a[i], b[j]);
  const height = Math.min(a[i + 3], b[j + 3]) - Math.max(a[i + 1], b[j + 1]);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Length of the smallest interval around both, along one axis. */
function spanned(a: Float64Array, i: number, b: Float64Array, j: number): number {
  return Math.max(a[i + 2], b[j + 2]) - Math.min(a[i], b[j]);
}
