import { InvalidInputError } from "@productizeml/stats";
import type { RateOptions } from "../../fairness/rate-options.ts";
import type { ClassLabel, Labels } from "../../labels.ts";
import { weights } from "../../weights.ts";
import { indexOfLabel, labelKey } from "../label-key.ts";
import { densePair, readPair } from "../pair.ts";

/** The outcome of each row: 0 true negative, 1 false positive, 2 false negative, 3 true positive. */
export interface Outcomes {
  readonly outcome: Uint8Array;
  readonly weight: Float64Array | null;
}

/** Weight of rows by outcome, in the order of {@link Outcomes}. */
export type OutcomeTally = Float64Array;

/** Reads labels and decisions of at most two classes. */
export function readOutcomes(caller: string, yTrue: Labels, yPred: Labels, options: RateOptions): Outcomes {
  const pair = densePair(readPair(caller, yTrue, yPred));
  const positive = positiveCode(caller, pair.categories, options.positiveLabel);
  const outcome = new Uint8Array(pair.actual.length);
  for (let i = 0; i < outcome.length; i++) {
    outcome[i] = (pair.actual[i] === positive ? 2 : 0) + (pair.predicted[i] === positive ? 1 : 0);
  }
  return { outcome, weight: weights(caller, options.sampleWeight, outcome.length) };
}

/** Where the positive class stands among those that occur, -1 where it does not. */
function positiveCode(
  caller: string,
  categories: readonly ClassLabel[],
  positiveLabel: ClassLabel | undefined,
): number {
  if (categories.length > 2) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires at most 2 classes, got ${categories.slice(0, 5).join(", ")}`,
    );
  }
  const keys = categories.map(labelKey).join();
  if (positiveLabel === undefined && !["0,1", "-1,1", "0", "1", "-1"].includes(keys)) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires positiveLabel when the labels are not 0 and 1 or -1 and 1, got labels ${categories.join(", ")}`,
    );
  }
  const code = indexOfLabel(categories, positiveLabel ?? 1);
  if (code < 0 && categories.length === 2) {
    throw new InvalidInputError(
      "unknown-label",
      `${caller} requires positiveLabel among the labels, got ${positiveLabel} beside ${categories.join(", ")}`,
    );
  }
  return code;
}

/** Adds rows up by outcome. */
export function tallyOutcomes({ outcome, weight }: Outcomes): OutcomeTally {
  const tally = new Float64Array(4);
  for (let i = 0; i < outcome.length; i++) tally[outcome[i]] += weight ? weight[i] : 1;
  return tally;
}
