import { InvalidInputError, readLabels } from "@productizeml/stats";
import type { References, Texts } from "../../text/texts.ts";
import { type WeightOption, weights } from "../../weights.ts";
import { checkLengths } from "../check-lengths.ts";

/** A corpus, read: one or several references for each hypothesis. */
export interface Segments {
  readonly references: readonly (readonly string[])[];
  readonly hypotheses: readonly string[];
  readonly weight: Float64Array | null;
}

/** Reads texts that may each have several references. */
export function readSegments(
  caller: string,
  references: References,
  hypotheses: Texts,
  options: WeightOption,
): Segments {
  const guesses = readTexts(caller, "hypotheses", hypotheses);
  const truths = isNested(references)
    ? references.map((each, row) => readReferences(caller, each, row))
    : readTexts(caller, "references", references).map((each) => [each]);
  checkLengths(caller, "hypotheses", truths.length, guesses.length);
  const weight = weights(caller, options.sampleWeight, guesses.length);
  return { references: truths, hypotheses: guesses, weight };
}

/** Two columns of texts, read. */
export interface TextPairs {
  readonly references: readonly string[];
  readonly hypotheses: readonly string[];
  readonly weight: Float64Array | null;
}

/** Reads texts that have one reference each. */
export function readTextPairs(
  caller: string,
  references: Texts,
  hypotheses: Texts,
  options: WeightOption,
): TextPairs {
  const truths = readTexts(caller, "references", references);
  const guesses = readTexts(caller, "hypotheses", hypotheses);
  checkLengths(caller, "hypotheses", truths.length, guesses.length);
  const weight = weights(caller, options.sampleWeight, guesses.length);
  return { references: truths, hypotheses: guesses, weight };
}

function isNested(references: References): references is readonly (string | readonly string[])[] {
  return Array.isArray(references) && references.some((each) => Array.isArray(each));
}

function readReferences(caller: string, each: string | readonly string[], row: number): readonly string[] {
  const several = typeof each === "string" ? [each] : each;
  if (!Array.isArray(several)) refuse(caller, "references", several, row);
  if (several.length === 0) {
    throw new InvalidInputError(
      "empty-input",
      `${caller} requires a reference in every row, got none at row ${row}`,
    );
  }
  for (const text of several) if (typeof text !== "string") refuse(caller, "references", text, row);
  return several;
}

/** Reads a column of texts. */
function readTexts(caller: string, name: string, texts: Texts): readonly string[] {
  if (typeof texts === "string") {
    throw new InvalidInputError(
      "bad-column",
      `${caller} requires ${name} as a list of texts, got one string`,
    );
  }
  const read = readLabels(texts);
  const row = read.findIndex((text) => typeof text !== "string");
  if (row >= 0) refuse(caller, name, read[row], row);
  return read as string[];
}

function refuse(caller: string, name: string, value: unknown, row: number): never {
  throw new InvalidInputError(
    "bad-column",
    `${caller} requires texts in ${name}, got ${JSON.stringify(value)} at row ${row}`,
  );
}
