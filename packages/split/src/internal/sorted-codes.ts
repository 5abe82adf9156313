import { argsort, InvalidInputError } from "@productizeml/stats";
import type { Encoded } from "./encode.ts";

/** Codes in ascending order of what they stand for: text by UTF-16 units, numbers by size; both in one column are refused. */
export function sortedCodes(caller: string, name: string, { categories }: Encoded): Int32Array {
  const kind = typeof categories[0];
  const other = categories.find((each) => typeof each !== kind);
  if (other !== undefined) {
    throw new InvalidInputError(
      "mixed-labels",
      `${caller} requires ${name} of one type, got ${kind} ${String(categories[0])} and ${typeof other} ${String(other)}`,
    );
  }
  if (kind === "number") return Int32Array.from(argsort(Float64Array.from(categories as readonly number[])));
  const values = categories as readonly string[];
  const codes = Int32Array.from(values, (_, code) => code);
  return codes.sort((a, b) => ((values[a] as string) < (values[b] as string) ? -1 : 1));
}

/** For each code its position in {@link sortedCodes}. */
export function ranksOf(sorted: Int32Array): Int32Array {
  const ranks = new Int32Array(sorted.length);
  for (let rank = 0; rank < sorted.length; rank++) ranks[sorted[rank] as number] = rank;
  return ranks;
}
