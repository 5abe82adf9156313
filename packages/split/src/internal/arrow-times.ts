import type { ArrowVector, Column } from "@productizeml/stats";
import { Instant } from "./cell-writer.ts";

/** The types of Arrow vectors that hold times, and how many of a timestamp's units make a microsecond, by the unit's number. */
const DATE = 8;
const TIMESTAMP = 10;
const MICROS = [1_000_000n, 1000n, 1n] as const;

/** Reads an Arrow vector of dates or timestamps, whose values are numbers without it; `null` for any other column. */
export function arrowTimes(values: Column): ((row: number) => Instant | null) | null {
  const { type } = values as { readonly type?: { readonly typeId?: number; readonly unit?: number } };
  if (type?.typeId !== DATE && type?.typeId !== TIMESTAMP) return null;
  const vector = values as ArrowVector;
  if (type.typeId === DATE) {
    return (row) => {
      const time = vector.get(row);
      return time === null ? null : new Instant(BigInt(Number(time)) * 1000n);
    };
  }
  const counts = vector.toArray() as ArrayLike<bigint>;
  const factor = MICROS[type.unit ?? 0];
  return (row) => {
    if (vector.nullCount && vector.get(row) === null) return null;
    const count = counts[row] as bigint;
    return factor === undefined ? Instant.ofNanos(count) : new Instant(count * factor);
  };
}
