import { checkMatrix, InvalidInputError, type Matrix } from "@productizeml/stats";
import type { Mask, Rle } from "../../vision/mask.ts";
import { countsOfString } from "./rle-string.ts";

/** A mask as runs, read: those at odd places belong to it. */
export interface Runs {
  readonly height: number;
  readonly width: number;
  readonly counts: Uint32Array;
}

/** Reads runs or pixels. */
export function readMask(caller: string, name: string, mask: Mask): Runs {
  return "cols" in mask ? runsOfPixels(caller, name, mask) : readRuns(caller, name, mask);
}

/** Pixels of the mask. */
export function areaOfRuns({ counts }: Runs): number {
  let area = 0;
  for (let i = 1; i < counts.length; i += 2) area += counts[i];
  return area;
}

function readRuns(caller: string, name: string, { size, counts }: Rle): Runs {
  const [height, width] = size;
  const given = typeof counts === "string" ? countsOfString(caller, name, counts) : counts;
  const read = Uint32Array.from(given);
  let pixels = 0;
  for (let i = 0; i < read.length; i++) {
    if (read[i] !== given[i]) {
      throw new InvalidInputError(
        "out-of-range",
        `${caller} requires runs of whole length at least 0 in ${name}.counts, got ${given[i]} at index ${i}`,
      );
    }
    pixels += read[i];
  }
  if (pixels !== height * width) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires ${name}.counts that sum to ${height * width} (${height} x ${width}), got ${pixels}`,
    );
  }
  return { height, width, counts: read };
}

function runsOfPixels(caller: string, name: string, mask: Matrix): Runs {
  checkMatrix(caller, name, mask);
  const { data, rows, cols } = mask;
  const counts: number[] = [];
  let inside = false;
  let run = 0;
  for (let col = 0; col < cols; col++) {
    for (let row = 0; row < rows; row++) {
      if ((data[row * cols + col] !== 0) !== inside) {
        counts.push(run);
        inside = !inside;
        run = 0;
      }
      run++;
    }
  }
  counts.push(run);
  return { height: rows, width: cols, counts: Uint32Array.from(counts) };
}
