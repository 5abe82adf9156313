import { type Column, InvalidInputError, isDictionary, type SortedRows, sortRows } from "@productizeml/stats";
import { parseTime } from "./parse-time.ts";
import { plainValues } from "./values.ts";

/**
 * A time for each row: numbers or 64-bit integers in any unit; or dates, or text as in ISO 8601, read as milliseconds since
 * 1970. Text tells its offset from UTC in every row (`2026-03-29T02:30+01:00`, `...Z`), or in none, where UTC is assumed.
 */
export type Times = ArrayLike<number> | ArrayLike<bigint> | ArrayLike<string> | ArrayLike<Date>;

/** Times in ascending order, and the row of each; rows of one time keep their order. */
export interface Chronology {
  readonly times: Float64Array;
  readonly rows: Uint32Array;
}

/** Reads times; a missing one is refused. */
export function readTimes(caller: string, name: string, given: Times | Column): Float64Array {
  const values = valuesOf(given as Column);
  const times = new Float64Array(values.length);
  let zoned: boolean | null = null;
  for (let i = 0; i < times.length; i++) {
    const value = values[i];
    if (typeof value === "string") {
      const parsed = parseTime(value);
      if (parsed === null) throw unreadable("a time as in ISO 8601 in every row", value, i);
      zoned ??= parsed.zoned;
      if (parsed.zoned !== zoned) throw unreadable("an offset from UTC in every row or in none", value, i);
      times[i] = parsed.time;
    } else times[i] = value === null || value === undefined ? Number.NaN : Number(value);
    if (!Number.isFinite(times[i])) {
      throw new InvalidInputError(
        "not-finite",
        `${caller} requires a finite number in every row of ${name}, got ${String(value)} at row ${i}`,
      );
    }
  }
  return times;

  function unreadable(what: string, got: string, row: number): InvalidInputError {
    const message = `${caller} requires ${what} of ${name}, got ${JSON.stringify(got)} at row ${row}`;
    return new InvalidInputError("bad-column", message);
  }
}

/** Reads times and puts them in order. */
export function inOrder(caller: string, name: string, given: Times): Chronology {
  const times = readTimes(caller, name, given);
  if (times.every((time, i) => i === 0 || time >= (times[i - 1] as number))) {
    return { times, rows: Uint32Array.from(times.keys()) };
  }
  const { values, rows }: SortedRows = sortRows(times);
  return { times: values, rows };
}

function valuesOf(column: Column): ArrayLike<unknown> {
  if (!isDictionary(column)) return plainValues(column);
  return Array.from(column.codes, (code) => column.categories[code]);
}
