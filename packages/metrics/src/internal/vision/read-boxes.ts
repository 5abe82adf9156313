import { InvalidInputError, type Matrix, requireOption } from "@productizeml/stats";
import type { Boxes, BoxFormat } from "../../vision/boxes.ts";
import { checkFinite } from "../numbers.ts";
import { readMatrix } from "../score-rows.ts";

/** Boxes by corner and size, four numbers each: x, y, width, height. */
export function readBoxes(
  caller: string,
  name: string,
  boxes: Boxes,
  format: BoxFormat = "xyxy",
): Float64Array {
  const sides = readSides(caller, name, boxes, format);
  const read = new Float64Array((sides.length / 6) * 4);
  for (let from = 0, to = 0; from < sides.length; from += 6, to += 4) {
    read[to] = sides[from];
    read[to + 1] = sides[from + 1];
    read[to + 2] = sides[from + 4];
    read[to + 3] = sides[from + 5];
  }
  return read;
}

/** Boxes by both corners and size, six numbers each: x1, y1, x2, y2, width, height. What is given keeps its digits. */
export function readSides(
  caller: string,
  name: string,
  boxes: Boxes,
  format: BoxFormat = "xyxy",
): Float64Array {
  requireOption(caller, "format", format, ["xyxy", "xywh", "cxcywh"]);
  const given = "cols" in boxes ? readRows(caller, name, boxes) : readList(caller, name, boxes);
  const sides = new Float64Array((given.length / 4) * 6);
  for (let from = 0, to = 0; from < given.length; from += 4, to += 6) {
    for (let axis = 0; axis < 2; axis++) {
      const first = given[from + axis];
      const second = given[from + 2 + axis];
      const low = format === "cxcywh" ? first - second / 2 : first;
      sides[to + axis] = low;
      sides[to + 2 + axis] = format === "xyxy" ? second : low + second;
      sides[to + 4 + axis] = format === "xyxy" ? second - first : second;
    }
    if (sides[to + 4] < 0 || sides[to + 5] < 0) {
      throw new InvalidInputError(
        "out-of-range",
        `${caller} requires ${name} of width and height at least 0, got ${sides[to + 4]} x ${sides[to + 5]} in box ${from / 4}`,
      );
    }
  }
  return sides;
}

function readRows(caller: string, name: string, boxes: Matrix): Float64Array {
  if (boxes.cols !== 4 && boxes.rows > 0) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires ${name} of 4 columns, got ${boxes.cols}`,
    );
  }
  return readMatrix(caller, name, boxes).data;
}

function readList(caller: string, name: string, boxes: ArrayLike<ArrayLike<number>>): Float64Array {
  const read = new Float64Array(4 * boxes.length);
  for (let box = 0; box < boxes.length; box++) {
    if (boxes[box].length !== 4) {
      throw new InvalidInputError(
        "length-mismatch",
        `${caller} requires 4 numbers for each of ${name}, got ${boxes[box].length} in box ${box}`,
      );
    }
    for (let i = 0; i < 4; i++) read[4 * box + i] = boxes[box][i];
  }
  checkFinite(caller, name, read);
  return read;
}
