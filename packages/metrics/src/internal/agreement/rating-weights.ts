import { InvalidInputError } from "@productizeml/stats";

/** How much two ratings that differ still agree. */
export type AgreementWeights =
  | "linear"
  | "quadratic"
  | "ordinal"
  | "radical"
  | "ratio"
  | "circular"
  | "bipolar";

/** Agreement of each pair of ratings: 1 of equal ones, 0 of those furthest apart. */
export function agreementWeights(
  caller: string,
  name: AgreementWeights,
  values: readonly number[],
): Float64Array {
  const categories = values.length;
  const apart = new Float64Array(categories * categories);
  const distance = distanceOf(caller, name, values);
  for (let a = 0; a < categories; a++) {
    for (let b = 0; b < categories; b++) if (a !== b) apart[a * categories + b] = distance(a, b);
  }
  const widest = apart.reduce((a, b) => Math.max(a, b), 0);
  return apart.map((distance) => 1 - distance / widest);
}

function distanceOf(
  caller: string,
  name: AgreementWeights,
  values: readonly number[],
): (a: number, b: number) => number {
  const low = Math.min(...values);
  const high = Math.max(...values);
  switch (name) {
    case "linear":
      return (a, b) => Math.abs(values[a] - values[b]);
    case "quadratic":
      return (a, b) => (values[a] - values[b]) ** 2;
    case "ordinal":
      return (a, b) => (Math.abs(a - b) * (Math.abs(a - b) + 1)) / 2;
    case "radical":
      return (a, b) => Math.sqrt(Math.abs(values[a] - values[b]));
    case "ratio":
      if (values.includes(0)) {
        throw new InvalidInputError(
          "out-of-range",
          `${caller} requires ratings other than 0 for ratio weights, got 0`,
        );
      }
      return (a, b) => ((values[a] - values[b]) / (values[a] + values[b])) ** 2;
    case "circular":
      return (a, b) => Math.sin((Math.PI * (values[a] - values[b])) / (high - low + 1)) ** 2;
    case "bipolar":
      return (a, b) => {
        const sum = values[a] + values[b];
        return (values[a] - values[b]) ** 2 / ((sum - 2 * low) * (2 * high - sum));
      };
  }
}
