import type { Encoded } from "./encode.ts";
import { gather, type PartIds } from "./parts.ts";
import type { NamedShares } from "./shares.ts";

/** Row positions by part, ascending. */
export type Parts<Name extends string = string> = Readonly<Record<Name, Uint32Array>>;

/** How far a split is from what was asked. */
export interface Deviation {
  /** Largest difference, over the parts, between the share of rows that a part has and the share asked for it. */
  readonly size: number;
  /** Largest difference, over parts and classes, between a class's share in a part and in all rows; only where stratified. */
  readonly strata?: number;
}

/** A division of rows into named parts. */
export interface Split<Name extends string = string> {
  /** Row positions of each part, ascending. */
  readonly parts: Parts<Name>;
  /** The parts' names, in order. */
  readonly names: readonly Name[];
  /** For each row the position of its part in `names`; one byte a row. */
  readonly partIds: PartIds;
  /** How far the parts are from what was asked. */
  readonly deviation: Deviation;
}

/** Gathers the parts, where they are not yet, and measures the deviation. */
export function describeSplit<Name extends string>(
  { names, shares }: Pick<NamedShares<Name>, "names" | "shares">,
  partIds: PartIds,
  strata: Encoded | null,
  rows: readonly Uint32Array[] = gather(partIds, names.length),
): Split<Name> {
  let size = 0;
  for (let k = 0; k < rows.length; k++) {
    const share = (rows[k] as Uint32Array).length / partIds.length;
    size = Math.max(size, Math.abs(share - (shares[k] as number)));
  }
  return {
    parts: Object.fromEntries(names.map((name, k) => [name, rows[k]])) as Parts<Name>,
    names,
    partIds,
    deviation: strata === null ? { size } : { size, strata: strataDeviation(strata, rows) },
  };
}

function strataDeviation({ codes, counts }: Encoded, parts: readonly Uint32Array[]): number {
  let largest = 0;
  for (const rows of parts) {
    if (rows.length === 0) continue;
    const inPart = new Uint32Array(counts.length);
    for (let i = 0; i < rows.length; i++) inPart[codes[rows[i] as number] as number]!++;
    for (let c = 0; c < counts.length; c++) {
      const expected = (counts[c] as number) / codes.length;
      largest = Math.max(largest, Math.abs((inPart[c] as number) / rows.length - expected));
    }
  }
  return largest;
}
