import { column, columnNames, type Label, rowCount, type Table } from "@productizeml/stats";
import { whole } from "../internal/check.ts";
import { countValues } from "../internal/values.ts";
import type { ColumnSchema, Schema, ValueType } from "./schema.ts";

/** Options of {@link inferSchema}. */
export interface InferSchemaOptions {
  /** A text column with at most so many distinct values gets them as its domain. @defaultValue 100 */
  readonly maxDomainSize?: number;
  /** Whether the smallest and largest number seen become limits. Honest only where the data show all that can be. @defaultValue false */
  readonly ranges?: boolean;
  /** Whether a column of texts or whole numbers that never repeats must stay so. @defaultValue false */
  readonly unique?: boolean;
}

/**
 * Guesses what is expected of a table from one that is known to be good.
 *
 * A column that is complete must stay complete; one with gaps is not held to a share. Read the result and correct it: it is plain data.
 *
 * @param table - the good table
 * @param options - what else is guessed
 * @returns the schema, ready for {@link validate} and for JSON
 * @throws InvalidInputError `length-mismatch`, `bad-option`
 * @example
 * inferSchema({ state: ["TX", "CA", "TX"] }); // { "columns": [{ "name": "state", "type": "string", "required": true, "minPresence": 1, "domain": ["CA", "TX"] }] }
 * @see tensorflow_data_validation.infer_schema, whose `max_string_domain_size` is `maxDomainSize`
 */
export function inferSchema(table: Table, options: InferSchemaOptions = {}): Schema {
  const { maxDomainSize = 100, ranges = false, unique = false } = options;
  whole("inferSchema", "maxDomainSize", maxDomainSize, 0);
  rowCount("inferSchema", table);
  const columns = columnNames(table).map((name): ColumnSchema => {
    const { counts, missing, rows } = countValues(column("inferSchema", table, name));
    const values = [...counts.keys()];
    const type = typeOf(values);
    const numeric = type === "integer" || type === "number";
    const distinct = values.length > 0 && values.length === rows - missing;
    return {
      name,
      type,
      required: true,
      minPresence: rows > 0 && missing === 0 ? 1 : 0,
      ...(type === "string" && values.length <= maxDomainSize ? { domain: values.sort(byText) } : {}),
      ...(ranges && numeric ? bounds(values as number[]) : {}),
      ...(unique && distinct && (type === "integer" || type === "string") ? { unique: true } : {}),
    };
  });
  return { columns };
}

/** The narrowest type that all values have; `any` for a mixture and for no value at all. */
function typeOf(values: readonly Label[]): ValueType {
  if (values.length === 0) return "any";
  if (values.every((value) => typeof value === "boolean")) return "boolean";
  if (values.every((value) => typeof value === "string")) return "string";
  if (values.every((value) => typeof value === "number")) {
    return values.every(Number.isInteger) ? "integer" : "number";
  }
  return "any";
}

function bounds(values: readonly number[]): { min: number; max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

function byText(a: Label, b: Label): number {
  return String(a) < String(b) ? -1 : 1;
}
