import {
  InvalidInputError,
  requireInRange,
  requireInteger,
  requireLength,
  requireOption,
} from "@productizeml/stats";
import { cocoThresholds } from "../internal/vision/detection/coco.ts";
import { readObjects } from "../internal/vision/detection/read-objects.ts";
import { scoreClasses } from "../internal/vision/detection/score-classes.ts";
import { summarize } from "../internal/vision/detection/summarize.ts";
import type { ClassLabel } from "../labels.ts";
import type { BoxOptions } from "./boxes.ts";
import type { DetectedObjects, TrueObjects } from "./detections.ts";

/** Options of {@link meanAveragePrecision}. */
export interface MeanAveragePrecisionOptions extends BoxOptions {
  /**
   * What is compared: boxes or masks.
   *
   * @defaultValue `"bbox"`
   */
  readonly iouType?: "bbox" | "segm";
  /**
   * Overlaps from which on a detection may be right, in `(0, 1]`.
   *
   * @defaultValue 0.5 to 0.95 in steps of 0.05
   */
  readonly iouThresholds?: readonly number[];
  /**
   * How many detections of an image and class count, those with the highest scores.
   *
   * @defaultValue `100`
   */
  readonly maxDetections?: number;
  /**
   * `"macro"` evaluates each class and averages them; `"micro"` takes all objects for one class, and so asks only whether they were found.
   *
   * @defaultValue `"macro"`
   */
  readonly average?: "macro" | "micro";
}

/** Average precision and recall of detections; `NaN` for what has no true object. */
export interface DetectionScores {
  /** Average precision, mean over the overlaps. */
  readonly map: number;
  /** At an overlap of 0.5; `NaN` where that is not among `iouThresholds`. */
  readonly map50: number;
  /** At an overlap of 0.75; `NaN` where that is not among `iouThresholds`. */
  readonly map75: number;
  /** Of objects of up to 32² pixels. */
  readonly mapSmall: number;
  /** Of objects of 32² to 96² pixels. */
  readonly mapMedium: number;
  /** Of objects of 96² pixels or more. */
  readonly mapLarge: number;
  /** Recall of one detection for each image and class, mean over the overlaps. */
  readonly mar1: number;
  /** Recall of ten. */
  readonly mar10: number;
  /** Recall of `maxDetections`: with the default, what COCO calls the average recall of 100. */
  readonly mar: number;
  /** The same of objects of up to 32² pixels. */
  readonly marSmall: number;
  /** The same of objects of 32² to 96² pixels. */
  readonly marMedium: number;
  /** The same of objects of 96² pixels or more. */
  readonly marLarge: number;
}

/** The scores of one class. */
export interface ClassDetectionScores extends DetectionScores {
  /** The class. */
  readonly label: ClassLabel;
}

/** The scores of all classes together, and of each. */
export interface MeanAveragePrecision extends DetectionScores {
  /** One for each class that occurs, sorted by label; empty where `average` is `"micro"`. */
  readonly perClass: readonly ClassDetectionScores[];
}

/**
 * COCO's mean average precision and recall of detected boxes or masks: detections are matched to true objects by overlap, best score
 * first; precision is averaged over 101 recalls, ten overlaps and the classes that have true objects.
 *
 * @param yTrue - the true objects of each image
 * @param yPred - the detected objects of each image, in the same order
 * @param options - boxes or masks, box format, overlaps, limit
 * @returns the twelve numbers of a COCO evaluation, each in `[0, 1]`, higher is better; `NaN` where COCO writes -1: no true object
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-option`, `out-of-range`, `bad-column`
 * @example
 * const yTrue = [{ boxes: [[10, 10, 50, 50], [60, 60, 80, 90]], labels: ["cat", "dog"] }];
 * const yPred = [{ boxes: [[12, 10, 50, 48], [20, 20, 30, 30]], labels: ["cat", "dog"], scores: [0.9, 0.6] }];
 * meanAveragePrecision(yTrue, yPred).map; // 0.45
 * meanAveragePrecision(yTrue, yPred).map50; // 0.5
 * @see pycocotools.cocoeval.COCOeval; Lin et al. 2014, https://arxiv.org/abs/1405.0312
 */
export function meanAveragePrecision(
  yTrue: readonly TrueObjects[],
  yPred: readonly DetectedObjects[],
  options: MeanAveragePrecisionOptions = {},
): MeanAveragePrecision {
  const caller = "meanAveragePrecision";
  const {
    iouType = "bbox",
    iouThresholds = cocoThresholds(),
    maxDetections = 100,
    average = "macro",
  } = options;
  requireOption(caller, "iouType", iouType, ["bbox", "segm"]);
  requireOption(caller, "average", average, ["macro", "micro"]);
  requireInteger(caller, "maxDetections", maxDetections, 1);
  requireLength(caller, "iouThresholds", iouThresholds);
  for (const threshold of iouThresholds) {
    requireInRange(caller, "iouThresholds", threshold, Number.MIN_VALUE, 1);
  }
  if (yTrue.length !== yPred.length) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires yPred of length ${yTrue.length}, one for each image, got ${yPred.length}`,
    );
  }
  const oneClass = average === "micro";
  const objects = readObjects(caller, yTrue, yPred, { iouType, format: options.format, oneClass });
  const tables = scoreClasses(objects, iouThresholds, maxDetections);
  const perClass = oneClass
    ? []
    : objects.classes.map((label, index) => ({ label, ...summarize([tables[index]], iouThresholds) }));
  return { ...summarize(tables, iouThresholds), perClass };
}
