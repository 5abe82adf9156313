import { InvalidInputError } from "@productizeml/stats";
import type { ClassLabel, Labels } from "../labels.ts";
import { type LabelColumn, labelOf } from "./label-column.ts";
import { indexOfLabel, labelKey } from "./label-key.ts";
import { readLabelColumn } from "./read-labels.ts";

/** True labels of a task with scores: the classes that occur, and how to mark the rows of one of them. */
export interface Targets {
  readonly n: number;
  readonly kind: LabelColumn["kind"];
  /** The labels that occur, sorted. */
  readonly classes: readonly ClassLabel[];
  /** 1 for the rows of a class, else 0; all 0 for a class that does not occur. */
  readonly mark: (label: ClassLabel) => Int32Array;
}

/** Reads true labels; 0 and 1 in a typed array are used as they are. */
export function readClasses(caller: string, yTrue: Labels): Targets {
  const column = readLabelColumn(caller, "yTrue", yTrue);
  const { kind, values } = column;
  const n = values.length;
  if (n === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 row, got 0`);
  const ones = countOnes(values);
  if (ones < 0) return encoded(column);
  const present = [...(ones < n ? [0] : []), ...(ones > 0 ? [1] : [])];
  const classes = present.map((value) => labelOf(kind, column.categories, value));
  return {
    n,
    kind,
    classes,
    mark: (label) => {
      const value = present[indexOfLabel(classes, label)];
      return value === 1 ? values : values.map((each) => (each === value ? 1 : 0));
    },
  };
}

function encoded(column: LabelColumn): Targets {
  const { codes, categories, kind } = column.encode();
  return {
    n: codes.length,
    kind,
    classes: categories,
    mark: (label) => {
      const code = indexOfLabel(categories, label);
      return codes.map((each) => (each === code ? 1 : 0));
    },
  };
}

/** Number of ones among zeros and ones, -1 when there is anything else. */
function countOnes(values: Int32Array): number {
  let seen = 0;
  let ones = 0;
  for (let i = 0; i < values.length; i++) {
    seen |= values[i];
    ones += values[i];
  }
  return seen >>> 1 === 0 ? ones : -1;
}

/**
 * The class to score: the one asked for, else 1 where the labels are 0 and 1 or -1 and 1, which is how scikit-learn decides.
 */
export function positiveClass(
  caller: string,
  { classes, kind }: Targets,
  positiveLabel: ClassLabel | undefined,
): ClassLabel {
  if (positiveLabel !== undefined) return positiveLabel;
  const keys = classes.map(labelKey).join();
  if (kind !== "string" && ["0,1", "-1,1", "0", "1", "-1"].includes(keys)) return 1;
  throw new InvalidInputError(
    "bad-option",
    `${caller} requires positiveLabel when the labels are not 0 and 1 or -1 and 1, got labels ${classes.slice(0, 5).join(", ")}`,
  );
}

/** Refuses more than two classes. */
export function checkBinary(caller: string, { classes }: Targets): void {
  if (classes.length > 2) {
    throw new InvalidInputError("bad-option", `${caller} requires at most 2 classes, got ${classes.length}`);
  }
}
