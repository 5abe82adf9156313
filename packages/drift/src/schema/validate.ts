import {
  column,
  columnNames,
  InvalidInputError,
  type Label,
  rowCount,
  type Table,
} from "@productizeml/stats";
import { countValues } from "../internal/values.ts";
import type { ColumnSchema, Schema, ValueType } from "./schema.ts";

/**
 * What is wrong with a column.
 *
 * - `missing-column`: the schema requires a column that is not there
 * - `new-column`: the table has a column that the schema does not know
 * - `presence`: too many rows have no value
 * - `type`: values of another type, or numbers that are not finite
 * - `domain`: values outside the allowed ones
 * - `range`: numbers below `min` or above `max`
 * - `unique`: values that occur more than once
 */
export type AnomalyKind =
  | "missing-column"
  | "new-column"
  | "presence"
  | "type"
  | "domain"
  | "range"
  | "unique";

/** One thing that a table does not keep of its schema. */
export interface Anomaly {
  /** The column. */
  readonly column: string;
  /** What is wrong. */
  readonly kind: AnomalyKind;
  /** The same in words. */
  readonly message: string;
  /** Number of rows concerned. */
  readonly rows: number;
  /** Their share of all rows, in `[0, 1]`. */
  readonly share: number;
  /** Up to five of the offending values, the most frequent first. */
  readonly examples: readonly Label[];
}

/**
 * Checks a table against a schema.
 *
 * @param table - the table to check
 * @param schema - what is expected, from {@link inferSchema} or by hand
 * @returns what is wrong, in the order of the schema's columns, new columns last; empty when all is well
 * @throws InvalidInputError `length-mismatch`, `bad-option` for a schema that contradicts itself
 * @example
 * const schema = inferSchema({ state: ["TX", "CA"], delay: [4, 11] });
 * validate({ state: ["TX", "CA"], delay: [3, 9] }, schema); // []
 * validate({ state: ["TX", "ZZ"], delay: [3, null] }, schema).map((each) => each.kind); // ["domain", "presence"]
 * @see tensorflow_data_validation.validate_statistics
 */
export function validate(table: Table, schema: Schema): Anomaly[] {
  const rows = rowCount("validate", table);
  const present = new Set(columnNames(table));
  const anomalies: Anomaly[] = [];
  const known = new Set<string>();
  for (const expected of schema.columns) {
    checkColumnSchema(expected);
    known.add(expected.name);
    if (present.has(expected.name)) anomalies.push(...checkColumn(table, expected));
    else if (expected.required) {
      anomalies.push(anomaly(expected.name, "missing-column", rows, rows, [], "is not in the table"));
    }
  }
  for (const name of present) {
    if (!known.has(name)) {
      anomalies.push(anomaly(name, "new-column", rows, rows, [], "is not in the schema"));
    }
  }
  return anomalies;
}

function checkColumnSchema({ name, minPresence, minDomainMass = 1, min, max }: ColumnSchema): void {
  const share = (value: number): boolean => value >= 0 && value <= 1;
  if (!share(minPresence) || !share(minDomainMass)) {
    throw new InvalidInputError(
      "bad-option",
      `validate requires shares of column "${name}" in [0, 1], got minPresence ${minPresence}, minDomainMass ${minDomainMass}`,
    );
  }
  if (min !== undefined && max !== undefined && !(min <= max)) {
    throw new InvalidInputError(
      "bad-option",
      `validate requires min <= max of column "${name}", got ${min} and ${max}`,
    );
  }
}

function checkColumn(table: Table, expected: ColumnSchema): Anomaly[] {
  const { name, type, minPresence, domain, minDomainMass = 1, min, max, unique } = expected;
  const { counts, missing, rows } = countValues(column("validate", table, name));
  const anomalies: Anomaly[] = [];
  const report = (kind: AnomalyKind, wrong: Map<Label, number>, what: string): void => {
    anomalies.push(anomaly(name, kind, sum(wrong), rows, examples(wrong), what));
  };

  if (rows > 0 && (rows - missing) / rows < minPresence) {
    const limit = `; at most ${percent(1 - minPresence)} may lack one`;
    anomalies.push(anomaly(name, "presence", missing, rows, [], "has no value", limit));
  }
  const mistyped = pick(counts, (value) => !hasType(value, type));
  if (mistyped.size > 0) report("type", mistyped, `is not ${describe(type)}`);

  if (domain !== undefined) {
    const allowed = new Set(domain);
    const strange = pick(counts, (value) => !allowed.has(value) && !mistyped.has(value));
    const mass = 1 - sum(strange) / (rows - missing);
    if (strange.size > 0 && mass < minDomainMass) report("domain", strange, "is outside the domain");
  }
  const low = min ?? Number.NEGATIVE_INFINITY;
  const high = max ?? Number.POSITIVE_INFINITY;
  const outside = pick(counts, (value) => typeof value === "number" && !(value >= low && value <= high));
  if (outside.size > 0) report("range", outside, `is outside [${min ?? "-∞"}, ${max ?? "∞"}]`);

  if (unique) {
    const repeated = new Map([...counts].filter(([, count]) => count > 1));
    if (repeated.size > 0) report("unique", repeated, "occurs more than once");
  }
  return anomalies;
}

function hasType(value: Label, type: ValueType): boolean {
  if (type === "any") return true;
  if (type === "integer") return Number.isInteger(value);
  if (type === "number") return Number.isFinite(value);
  return typeof value === type;
}

function describe(type: ValueType): string {
  if (type === "integer") return "a whole number";
  if (type === "number") return "a finite number";
  return type === "boolean" ? "true or false" : "a text";
}

function pick(counts: ReadonlyMap<Label, number>, wrong: (value: Label) => boolean): Map<Label, number> {
  const picked = new Map<Label, number>();
  for (const [value, count] of counts) if (wrong(value)) picked.set(value, count);
  return picked;
}

function sum(counts: ReadonlyMap<Label, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

function examples(counts: ReadonlyMap<Label, number>): Label[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([value]) => value);
}

function anomaly(
  name: string,
  kind: AnomalyKind,
  affected: number,
  rows: number,
  found: readonly Label[],
  what: string,
  detail: string = found.length > 0 ? `: ${found.map((value) => JSON.stringify(value)).join(", ")}` : "",
): Anomaly {
  const share = rows === 0 ? 0 : affected / rows;
  const whole = kind === "missing-column" || kind === "new-column";
  const message = whole
    ? `column "${name}" ${what}`
    : `column "${name}" ${what} in ${affected} of ${rows} rows (${percent(share)})${detail}`;
  return { column: name, kind, message, rows: affected, share, examples: found };
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))} %`;
}
