import type { ColumnKind } from "../drift-options.ts";
import type { SqlDialect } from "./executor.ts";

/** What differs from engine to engine. */
export interface Dialect {
  /** An identifier, quoted. */
  name(identifier: string): string;
  /** A column as double, `null` where it is missing or not finite. */
  number(column: string): string;
  /** Whether a column is infinite in a row. */
  infinite(column: string): string;
  /** A column as text. */
  text(column: string): string;
  /** A statement that lists names and types of a relation's columns. */
  describe(relation: string): string;
  /** Which columns of such a list compare as what; `undefined` for a type that does not compare. */
  kindOf(type: string): ColumnKind | undefined;
}

const NUMBERS = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)/;
const TEXTS = /^(VARCHAR|BOOLEAN|ENUM|UUID)/;

const duckdb: Dialect = {
  name: (identifier) => `"${identifier.replaceAll('"', '""')}"`,
  number: (column) => `case when isfinite(cast(${column} as double)) then cast(${column} as double) end`,
  infinite: (column) => `isinf(cast(${column} as double))`,
  text: (column) => `cast(${column} as varchar)`,
  describe: (relation) =>
    `select column_name as name, column_type as type from (describe select * from ${relation})`,
  kindOf: (type) => {
    if (type.endsWith("]")) return undefined;
    return NUMBERS.test(type) ? "numeric" : TEXTS.test(type) ? "categorical" : undefined;
  },
};

/** How each engine says things. */
export const DIALECTS: Readonly<Record<SqlDialect, Dialect>> = { duckdb };
