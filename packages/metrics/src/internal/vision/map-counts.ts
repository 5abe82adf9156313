import { checkMatrix, InvalidInputError, type Matrix, requireInteger } from "@productizeml/stats";
import type { LabelMaps, SegmentationOptions } from "../../vision/label-maps.ts";

/** Pixels of each class in each image: those of class `c` in image `i` are counted at `i * classes + c`. */
export interface MapCounts {
  readonly images: number;
  readonly classes: number;
  readonly both: Float64Array;
  readonly actual: Float64Array;
  readonly predicted: Float64Array;
}

/** Reads and counts label maps; without background, class 0 is left out of the counts. */
export function countMaps(
  caller: string,
  yTrue: LabelMaps,
  yPred: LabelMaps,
  options: SegmentationOptions,
): MapCounts {
  const truth = readMaps(caller, "yTrue", yTrue);
  const guess = readMaps(caller, "yPred", yPred);
  const { rows, cols } = truth;
  if (guess.rows !== rows || guess.cols !== cols) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires yPred of ${rows} images of ${cols} pixels, got ${guess.rows} of ${guess.cols}`,
    );
  }
  if (rows * cols === 0)
    throw new InvalidInputError("empty-input", `${caller} requires at least 1 pixel, got 0`);
  const most = Math.max(
    greatestClass(caller, "yTrue", truth.data),
    greatestClass(caller, "yPred", guess.data),
  );
  const { classes = most + 1, includeBackground = true } = options;
  requireInteger(caller, "classes", classes, 1);
  if (most >= classes) {
    throw new InvalidInputError("out-of-range", `${caller} requires classes below ${classes}, got ${most}`);
  }
  const counts: MapCounts = {
    images: rows,
    classes,
    both: new Float64Array(rows * classes),
    actual: new Float64Array(rows * classes),
    predicted: new Float64Array(rows * classes),
  };
  for (let image = 0; image < rows; image++) countImage(counts, image, truth.data, guess.data, cols);
  return includeBackground ? counts : withoutBackground(counts);
}

function readMaps(caller: string, name: string, maps: LabelMaps): Matrix {
  if (!("cols" in maps)) return { data: maps, rows: 1, cols: maps.length };
  checkMatrix(caller, name, maps);
  return maps;
}

function greatestClass(caller: string, name: string, data: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < data.length; i++) {
    const label = data[i];
    if (!(label >= 0 && label < 2 ** 31 && Number.isInteger(label))) {
      throw new InvalidInputError(
        "out-of-range",
        `${caller} requires whole classes of at least 0 in ${name}, got ${label} at index ${i}`,
      );
    }
    if (label > most) most = label;
  }
  return most;
}

function countImage(
  { classes, both, actual, predicted }: MapCounts,
  image: number,
  truth: ArrayLike<number>,
  guess: ArrayLike<number>,
  pixels: number,
): void {
  const first = image * classes;
  for (let i = image * pixels; i < (image + 1) * pixels; i++) {
    actual[first + truth[i]]++;
    predicted[first + guess[i]]++;
    if (truth[i] === guess[i]) both[first + truth[i]]++;
  }
}

function withoutBackground(counts: MapCounts): MapCounts {
  const keep = (values: Float64Array) => values.filter((_, cell) => cell % counts.classes !== 0);
  return {
    images: counts.images,
    classes: counts.classes - 1,
    both: keep(counts.both),
    actual: keep(counts.actual),
    predicted: keep(counts.predicted),
  };
}

/** The counts of all images together. */
export function poolImages(counts: MapCounts): MapCounts {
  const { classes } = counts;
  const pool = (values: Float64Array) => {
    const sums = new Float64Array(classes);
    for (let cell = 0; cell < values.length; cell++) sums[cell % classes] += values[cell];
    return sums;
  };
  return {
    images: 1,
    classes,
    both: pool(counts.both),
    actual: pool(counts.actual),
    predicted: pool(counts.predicted),
  };
}
