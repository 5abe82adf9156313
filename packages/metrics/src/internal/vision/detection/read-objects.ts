import { argsort, type Column, columnLength, InvalidInputError, readNumbers } from "@productizeml/stats";
import type { ClassLabel, Labels } from "../../../labels.ts";
import type { Numbers } from "../../../numbers.ts";
import type { Boxes, BoxFormat } from "../../../vision/boxes.ts";
import type { DetectedObjects, TrueObjects } from "../../../vision/detections.ts";
import type { Mask } from "../../../vision/mask.ts";
import { checkFinite, readFloats } from "../../numbers.ts";
import { readBoxes } from "../read-boxes.ts";
import { areaOfRuns, type Runs, readMask } from "../read-mask.ts";
import { ClassIndex } from "./class-index.ts";

/** Objects of all images, one after the other. */
export interface ObjectList {
  readonly image: Int32Array;
  /** Index into the classes. */
  readonly label: Int32Array;
  readonly area: Float64Array;
  /** Score of a detected object; 1 for a true one that stands for a crowd, else 0. */
  readonly mark: Float64Array;
  /** x, y, width, height of each; empty where masks are compared. */
  readonly boxes: Float64Array;
  /** Empty where boxes are compared. */
  readonly masks: readonly Runs[];
}

/** What is to be matched. */
export interface Objects {
  readonly caller: string;
  readonly images: number;
  readonly classes: readonly ClassLabel[];
  readonly truth: ObjectList;
  readonly found: ObjectList;
}

/** How shapes are read. */
export interface ShapeOptions {
  readonly iouType: "bbox" | "segm";
  readonly format: BoxFormat | undefined;
  /** Takes all labels for one. */
  readonly oneClass: boolean;
}

/** Reads the objects of every image. */
export function readObjects(
  caller: string,
  yTrue: readonly TrueObjects[],
  yPred: readonly DetectedObjects[],
  options: ShapeOptions,
): Objects {
  const index = new ClassIndex(caller);
  const truth = readList(caller, "yTrue", yTrue, options, index, (image, name, n) => ({
    mark: readCrowd(caller, name, image.crowd, n),
    area: image.area && readAll(caller, `${name}.area`, image.area, n),
  }));
  const found = readList(caller, "yPred", yPred, options, index, (image, name, n) => ({
    mark: readAll(caller, `${name}.scores`, image.scores, n),
  }));
  const { classes, order } = index.sorted();
  const place = (list: ObjectList): ObjectList => {
    const placed = { ...list, label: list.label.map((label) => order[label]) };
    return options.oneClass ? asOneClass(placed) : placed;
  };
  return {
    caller,
    images: yTrue.length,
    classes: options.oneClass ? classes.slice(0, 1) : classes,
    truth: place(truth),
    found: place(found),
  };
}

/** The same objects as one class; in the order of their classes, which is how COCO breaks ties between them. */
function asOneClass({ image, label, area, mark, boxes, masks }: ObjectList): ObjectList {
  const rows = argsort(label);
  return {
    image: Int32Array.from(rows, (row) => image[row]),
    label: new Int32Array(rows.length),
    area: Float64Array.from(rows, (row) => area[row]),
    mark: Float64Array.from(rows, (row) => mark[row]),
    boxes: Float64Array.from({ length: boxes.length }, (_, i) => boxes[4 * rows[i >> 2] + (i & 3)]),
    masks: masks.map((_, i) => masks[rows[i]]),
  };
}

interface Shapes {
  readonly boxes?: Boxes;
  readonly masks?: readonly Mask[];
  readonly labels: Labels;
}

interface Extra {
  readonly mark: Float64Array;
  readonly area?: Float64Array | undefined;
}

function readList<Image extends Shapes>(
  caller: string,
  name: string,
  images: readonly Image[],
  { iouType, format }: ShapeOptions,
  index: ClassIndex,
  extraOf: (image: Image, name: string, n: number) => Extra,
): ObjectList {
  const parts = images.map((image, i) => {
    const where = `${name}[${i}]`;
    const label = index.read(`${where}.labels`, image.labels);
    const extra = extraOf(image, where, label.length);
    const boxes =
      iouType === "bbox" ? boxesOf(caller, where, image, label.length, format) : new Float64Array(0);
    const masks = iouType === "segm" ? masksOf(caller, where, image, label.length) : [];
    const area =
      extra.area ?? (iouType === "bbox" ? areasOfBoxes(boxes) : Float64Array.from(masks, areaOfRuns));
    return { label, boxes, masks, area, mark: extra.mark };
  });
  const sizes = parts.map(({ label }) => label.length);
  const image = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
  for (let i = 0, at = 0; i < sizes.length; at += sizes[i], i++) image.fill(i, at, at + sizes[i]);
  const label = new Int32Array(image.length);
  for (let i = 0, at = 0; i < parts.length; at += sizes[i], i++) label.set(parts[i].label, at);
  return {
    image,
    label,
    area: joined(parts.map(({ area }) => area)),
    mark: joined(parts.map(({ mark }) => mark)),
    boxes: joined(parts.map(({ boxes }) => boxes)),
    masks: parts.flatMap(({ masks }) => masks),
  };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function boxesOf(
  caller: string,
  where: string,
  { boxes }: Shapes,
  n: number,
  format: BoxFormat | undefined,
): Float64Array {
  const read = boxes && readBoxes(caller, `${where}.boxes`, boxes, format);
  return checkedLength(caller, `${where}.boxes`, n, read, (read?.length ?? 0) / 4);
}

function masksOf(caller: string, where: string, { masks }: Shapes, n: number): readonly Runs[] {
  const given = checkedLength(caller, `${where}.masks`, n, masks, masks?.length ?? 0);
  return given.map((mask, i) => readMask(caller, `${where}.masks[${i}]`, mask));
}

function checkedLength<T>(caller: string, name: string, n: number, given: T | undefined, length: number): T {
  if (given !== undefined && length === n) return given;
  throw new InvalidInputError(
    "length-mismatch",
    `${caller} requires ${name} of length ${n}, got ${given === undefined ? "none" : length}`,
  );
}

function areasOfBoxes(boxes: Float64Array): Float64Array {
  const areas = new Float64Array(boxes.length / 4);
  for (let i = 0; i < areas.length; i++) areas[i] = boxes[4 * i + 2] * boxes[4 * i + 3];
  return areas;
}

function readAll(caller: string, name: string, values: Numbers, n: number): Float64Array {
  const read = readFloats(caller, name, values, n);
  checkFinite(caller, name, read);
  return read;
}

function readCrowd(caller: string, where: string, crowd: TrueObjects["crowd"], n: number): Float64Array {
  if (crowd === undefined) return new Float64Array(n);
  const length = columnLength(crowd as Column);
  checkedLength(caller, `${where}.crowd`, n, crowd, length);
  return Float64Array.from(readNumbers(caller, `${where}.crowd`, crowd as Column), (flag) => (flag ? 1 : 0));
}
