import { createRng, InvalidInputError, type Rng } from "@productizeml/stats";
import type { ClassBaseline, ClassBaselineOptions, ClassStrategy } from "../../baseline.ts";
import type { Labels } from "../../labels.ts";
import { weights } from "../../weights.ts";
import { indexOfLabel } from "../label-key.ts";
import { readLabelColumn } from "../read-labels.ts";

/** Classes and probabilities for `rows` rows, by the shares of the classes alone. */
export function classBaseline(
  strategy: ClassStrategy,
  yTrain: Labels,
  rows: number,
  options: ClassBaselineOptions,
): ClassBaseline {
  const { codes, categories, kind } = readLabelColumn("baseline", "yTrain", yTrain).encode();
  if (codes.length === 0)
    throw new InvalidInputError("empty-input", "baseline requires at least 1 row, got 0");
  const weight = weights("baseline", options.sampleWeight, codes.length);
  const shares = sharesOf(codes, categories.length, weight);
  const chosen = chooser(strategy, shares, options, () => {
    const at = options.constant === undefined ? -1 : indexOfLabel(categories, options.constant);
    if (at >= 0) return at;
    throw new InvalidInputError(
      "unknown-label",
      `baseline requires a constant among ${categories.join(", ")}, got ${options.constant}`,
    );
  });
  const predicted = Int32Array.from({ length: rows }, chosen);
  const cols = categories.length;
  const data = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      data[i * cols + j] =
        strategy === "prior" ? shares[j] : strategy === "uniform" ? 1 / cols : predicted[i] === j ? 1 : 0;
    }
  }
  return {
    strategy,
    classes: categories,
    predicted: { codes: predicted, categories, kind },
    probability: { data, rows, cols },
    ...(cols === 2 ? { score: data.filter((_, cell) => cell % 2 === 1) } : {}),
  };
}

function sharesOf(codes: Int32Array, classes: number, weight: Float64Array | null): Float64Array {
  const shares = new Float64Array(classes);
  let total = 0;
  for (let i = 0; i < codes.length; i++) {
    shares[codes[i]] += weight ? weight[i] : 1;
    total += weight ? weight[i] : 1;
  }
  return shares.map((each) => each / total);
}

/** A function that chooses the class of the next row. */
function chooser(
  strategy: ClassStrategy,
  shares: Float64Array,
  { seed = 0 }: ClassBaselineOptions,
  constant: () => number,
): () => number {
  if (strategy === "stratified") return drawer(shares, createRng(seed));
  if (strategy === "uniform") {
    const rng = createRng(seed);
    return () => rng.integer(0, shares.length);
  }
  const always = strategy === "constant" ? constant() : shares.indexOf(Math.max(...shares));
  return () => always;
}

/** Draws classes by their shares; the last class that has one takes what rounding leaves. */
function drawer(shares: Float64Array, rng: Rng): () => number {
  const last = shares.findLastIndex((share) => share > 0);
  return () => {
    let left = rng.float64();
    let at = 0;
    for (; at < last && left >= shares[at]; at++) left -= shares[at];
    return at;
  };
}
