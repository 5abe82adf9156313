import { InvalidInputError, type Matrix, requireOption } from "@productizeml/stats";
import type { Boxes, BoxFormat } from "../../vision/boxes.ts";
import { checkFinite } from "../numbers.ts";
import { readMatrix } from "../score-rows.ts";

/** Boxes by corner and size, one after the other: x, y, width, height. */
export function readBoxes(
  caller: string,
  name: string,
  boxes: Boxes,
  format: BoxFormat = "xyxy",
): Float64Array {
  requireOption(caller, "format", format, ["xyxy", "xywh", "cxcywh"]);
  const given = "cols" in boxes ? readRows(caller, name, boxes) : readList(caller, name, boxes);
  const read = format === "xywh" ? given : new Float64Array(given.length);
  for (let i = 0; i < given.length; i += 4) {
    if (format === "xyxy") {
      read[i] = given[i];
      read[i + 1] = given[i + 1];
      read[i + 2] = given[i + 2] - given[i];
      read[i + 3] = given[i + 3] - given[i + 1];
    } else if (format === "cxcywh") {
      read[i] = given[i] - given[i + 2] / 2;
      read[i + 1] = given[i + 1] - given[i + 3] / 2;
      read[i + 2] = given[i + 2];
      read[i + 3] = given[i + 3];
    }
    if (read[i + 2] < 0 || read[i + 3] < 0) {
      throw new InvalidInputError(
        "out-of-range",
        `${caller} requires ${name} of width and height at least 0, got ${read[i + 2]} x ${read[i + 3]} in box ${i / 4}`,
      );
    }
  }
  return read;
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
