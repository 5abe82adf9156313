import { InvalidInputError } from "@productizeml/stats";

/** How much each named part shall get: fractions that sum to 1 (`0.8`, `0.2`), or whole-number weights (`80`, `20`). */
export type Shares<Name extends string = string> = Readonly<Record<Name, number>>;

/** The parts' names, and their shares summing to 1. */
export interface NamedShares<Name extends string> {
  readonly names: readonly Name[];
  readonly weights: readonly number[];
  readonly shares: Float64Array;
}

/** Checks shares and scales them to sum to 1. */
export function readShares<Name extends string>(caller: string, given: Shares<Name>): NamedShares<Name> {
  const names = Object.keys(given) as Name[];
  const weights = names.map((name) => given[name]);
  if (names.length < 2) {
    throw new InvalidInputError("too-few-values", `${caller} requires at least 2 parts, got ${names.length}`);
  }
  const bad = names.find((name) => !(given[name] > 0 && Number.isFinite(given[name])));
  if (bad !== undefined) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires a positive share for ${bad}, got ${given[bad]}`,
    );
  }
  const sum = weights.reduce((a, b) => a + b, 0);
  const whole = weights.every(Number.isSafeInteger);
  if (!whole && Math.abs(sum - 1) > 1e-9) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires fractions that sum to 1 or whole-number weights, got ${weights.join(" + ")} = ${sum}`,
    );
  }
  return { names, weights, shares: Float64Array.from(weights, (weight) => weight / sum) };
}

/** Divides `total` rows by largest remainder: each part gets its exact share rounded up or down. */
export function apportion(total: number, shares: Float64Array): Uint32Array {
  const exact = shares.map((share) => share * total);
  const sizes = Uint32Array.from(exact, Math.floor);
  let left = total - sizes.reduce((a, b) => a + b, 0);
  const byRemainder = Array.from(shares.keys()).sort(
    (a, b) => remainder(exact, sizes, b) - remainder(exact, sizes, a) || a - b,
  );
  for (const part of byRemainder) {
    if (left-- <= 0) break;
    sizes[part]!++;
  }
  return sizes;
}

function remainder(exact: Float64Array, sizes: Uint32Array, part: number): number {
  return (exact[part] as number) - (sizes[part] as number);
}
