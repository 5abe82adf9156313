import type { Label } from "@productizeml/stats";

/** What the present values of a column are; `any` is not checked. */
export type ValueType = "integer" | "number" | "boolean" | "string" | "any";

/** What is expected of one column. */
export interface ColumnSchema {
  /** The column's name. */
  readonly name: string;
  /** What its present values are. */
  readonly type: ValueType;
  /** Whether the column must be there at all. */
  readonly required: boolean;
  /** Least share of rows that must have a value, in `[0, 1]`. */
  readonly minPresence: number;
  /** The only values allowed, where they are known. */
  readonly domain?: readonly Label[];
  /** Least share of present values that must lie in the domain, in `[0, 1]`. Absent means 1. */
  readonly minDomainMass?: number;
  /** Smallest value allowed. */
  readonly min?: number;
  /** Largest value allowed. */
  readonly max?: number;
  /** Whether no present value may occur twice. */
  readonly unique?: boolean;
}

/** What is expected of a table. Plain data: keep it as JSON beside the model, read it, edit it. */
export interface Schema {
  /** The columns, in order. */
  readonly columns: readonly ColumnSchema[];
}
