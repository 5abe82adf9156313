import { InvalidInputError, type SortedRows, sortRows } from "@productizeml/stats";

/** A time for each row, in any unit: numbers, or 64-bit integers. */
export type Times = ArrayLike<number> | ArrayLike<bigint>;

/** Times in ascending order, and the row of each; rows of one time keep their order. */
export interface Chronology {
  readonly times: Float64Array;
  readonly rows: Uint32Array;
}

/** Reads times; a missing one is refused. */
export function readTimes(caller: string, name: string, given: Times): Float64Array {
  const times = new Float64Array(given.length);
  for (let i = 0; i < times.length; i++) {
    const value = given[i];
    if (typeof value !== "bigint" && !Number.isFinite(value)) {
      throw new InvalidInputError(
        "not-finite",
        `${caller} requires a finite number in every row of ${name}, got ${String(value)} at row ${i}`,
      );
    }
    times[i] = Number(value);
  }
  return times;
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
