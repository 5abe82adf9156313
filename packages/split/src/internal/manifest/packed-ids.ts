import { InvalidInputError } from "@productizeml/stats";
import { type PartIds, partIds } from "../parts.ts";

/** The part of each row, in as few bits as tell the parts apart. */
export interface PackedIds {
  /** Number of rows. */
  readonly rows: number;
  /** Bits of each row: 0 for no part, else the part's number counted from 1. The lowest bits of a byte come first. */
  readonly bits: number;
  /** The bytes, in hexadecimal digits. */
  readonly hex: string;
}

/** Packs the part of each row. */
export function packIds(ids: PartIds, parts: number): PackedIds {
  const bits = bitsOf(parts);
  const bytes = new Uint8Array(Math.ceil((ids.length * bits) / 8));
  for (let i = 0; i < ids.length; i++) {
    const value = (ids[i] as number) + 1;
    const at = i * bits;
    bytes[at >> 3]! |= value << (at & 7);
    if ((at & 7) + bits > 8) bytes[(at >> 3) + 1]! |= value >> (8 - (at & 7));
    if ((at & 7) + bits > 16) bytes[(at >> 3) + 2]! |= value >> (16 - (at & 7));
  }
  return {
    rows: ids.length,
    bits,
    hex: Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""),
  };
}

/** The part of each row, as it was packed. */
export function unpackIds(caller: string, { rows, bits, hex }: PackedIds, parts: number): PartIds {
  if (bits !== bitsOf(parts) || hex.length !== 2 * Math.ceil((rows * bits) / 8)) {
    throw new InvalidInputError(
      "bad-state",
      `${caller} requires ${rows} rows of ${bitsOf(parts)} bits, got other ones`,
    );
  }
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
  const ids = partIds(rows, parts);
  const mask = 2 ** bits - 1;
  for (let i = 0; i < rows; i++) {
    const at = i * bits;
    const from = at >> 3;
    const word = (bytes[from] as number) | ((bytes[from + 1] ?? 0) << 8) | ((bytes[from + 2] ?? 0) << 16);
    const value = (word >> (at & 7)) & mask;
    if (value > parts) {
      throw new InvalidInputError(
        "bad-state",
        `${caller} requires parts up to ${parts}, got ${value} at row ${i}`,
      );
    }
    ids[i] = value - 1;
  }
  return ids;
}

/** Bits that tell `parts` parts and none apart; at most 16. */
function bitsOf(parts: number): number {
  return Math.ceil(Math.log2(parts + 1));
}
