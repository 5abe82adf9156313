// Compiled without DOM, without Node's types, and with the packages' declarations checked.
import { accuracy } from "@productizeml/metrics";
import { type Fold, trainTestSplit } from "@productizeml/split";
import { argsort, InvalidInputError, type Matrix } from "@productizeml/stats";

export const order: Uint32Array = argsort(Float32Array.of(0.3, 0.1));
export const share: number = accuracy(["cat", "dog"], ["cat", "cat"], { sampleWeight: [1, 2] });
export const fold: Fold = trainTestSplit(100, { testSize: 0.25, seed: 1 });
export const matrix: Matrix<Float64Array> = { data: new Float64Array(4), rows: 2, cols: 2 };

// @ts-expect-error: options are checked
trainTestSplit(100, { testsize: 0.25 });
// @ts-expect-error: codes are a closed list
export const error = new InvalidInputError("no-such-code", "f requires x, got y");
