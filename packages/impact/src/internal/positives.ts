import { type ClassLabel, encodeLabels, type Labels } from "@productizeml/metrics";
import { InvalidInputError } from "@productizeml/stats";

/** For each row 1 where its label is the positive one, else 0. */
export function readPositives(
  caller: string,
  yTrue: Labels,
  positiveLabel: ClassLabel | undefined,
): Uint8Array {
  const { codes, categories, kind } = encodeLabels(yTrue);
  if (codes.length === 0) {
    throw new InvalidInputError("empty-input", `${caller} requires yTrue of length at least 1, got 0`);
  }
  const positive = positiveLabel ?? (kind === "boolean" ? true : 1);
  const known = categories.includes(positive);
  if (
    categories.length > 2 ||
    (!known && (positiveLabel !== undefined || categories.length === 2 || kind === "string"))
  ) {
    throw new InvalidInputError(
      "unknown-label",
      `${caller} requires yTrue of two labels with positiveLabel ${JSON.stringify(positive)} among them, got ${JSON.stringify(categories)}`,
    );
  }
  const code = categories.indexOf(positive);
  const positives = new Uint8Array(codes.length);
  for (let i = 0; i < codes.length; i++) positives[i] = codes[i] === code ? 1 : 0;
  return positives;
}
