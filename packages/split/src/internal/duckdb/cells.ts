import type { Table } from "@productizeml/stats";
import { Instant } from "../cell-writer.ts";
import { identifier } from "./text.ts";

/** A column of a query's result. */
export interface SourceColumn {
  readonly name: string;
  /** DuckDB's name of its type. */
  readonly type: string;
}

/** The part of a DuckDB chunk that is used here. */
export interface Chunk {
  /** Number of rows. */
  readonly rowCount: number;
  /**
   * The values of a column.
   *
   * @param columnIndex - the column, from 0
   */
  getColumnValues(columnIndex: number): unknown[];
}

const PLAIN = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|BOOLEAN|VARCHAR|DATE|TIMESTAMP.*)$/;

/** The SQL of a column's values: decimals as doubles, what is no number, text, boolean or time as DuckDB's text. */
export function cellSql({ name, type }: SourceColumn): string {
  if (PLAIN.test(type)) return identifier(name);
  return `CAST(${identifier(name)} AS ${type.startsWith("DECIMAL") ? "DOUBLE" : "VARCHAR"})`;
}

/** The columns of a chunk, the first of which stands at position `from`. */
export function readCells(chunk: Chunk, columns: readonly SourceColumn[], from = 0): Table {
  return Object.fromEntries(
    columns.map(({ name, type }, i) => [name, readValues(chunk.getColumnValues(from + i), type)]),
  ) as Table;
}

/** DuckDB's values as they are digested: its times as {@link Instant}. */
function readValues(values: unknown[], type: string): unknown[] {
  const read = READERS[type];
  return read === undefined ? values : values.map((value) => (value === null ? null : read(value)));
}

type Reader = (value: unknown) => Instant;

const micros: Reader = (value) => new Instant((value as { micros: bigint }).micros);
const READERS: Readonly<Record<string, Reader>> = {
  TIMESTAMP: micros,
  "TIMESTAMP WITH TIME ZONE": micros,
  TIMESTAMP_S: (value) => new Instant((value as { seconds: bigint }).seconds * 1_000_000n),
  TIMESTAMP_MS: (value) => new Instant((value as { millis: bigint }).millis * 1000n),
  TIMESTAMP_NS: (value) => Instant.ofNanos((value as { nanos: bigint }).nanos),
  DATE: (value) => new Instant(BigInt((value as { days: number }).days) * 86_400_000_000n),
};
