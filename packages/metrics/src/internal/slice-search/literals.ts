import {
  type Column,
  column,
  isNumeric,
  type Label,
  quantileSorted,
  readLabels,
  readNumbers,
  sort,
  type Table,
} from "@productizeml/stats";
import type { SliceCondition } from "../../slice-search.ts";
import { slicesOf } from "../slices-of.ts";

/** Rows that share a value, or a range of values, of one column. */
export interface Literal {
  readonly conditions: readonly SliceCondition[];
  /** Ascending. */
  readonly rows: ArrayLike<number>;
}

/** What one column has to offer: its values, or its ranges where it is numeric and has more values than ranges. */
export function literals(table: Table, name: string, bins: number, minRows: number): readonly Literal[] {
  const values = column("findSlices", table, name);
  const all = isNumeric(values) ? ranges(name, values, bins) : null;
  return (all ?? distinctValues(name, values)).filter(({ rows }) => rows.length >= minRows);
}

function distinctValues(name: string, values: Column): Literal[] {
  return slicesOf(readLabels(values)).map(({ value, rows }) => ({
    conditions: [{ column: name, operator: "=", value }],
    rows,
  }));
}

/** Ranges of about as many rows each, and the missing rows; `null` where there are no more distinct values than ranges. */
function ranges(name: string, values: Column, bins: number): Literal[] | null {
  const numbers = Float64Array.from(readNumbers("findSlices", name, values));
  const sorted = sort(numbers.filter((value) => !Number.isNaN(value)));
  if (sorted.length === 0 || countDistinct(sorted, bins) <= bins) return null;
  const shares = Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins);
  // Edges are values of the column, so that they read as they stand there; equal ones are one.
  const edges = [
    ...new Set(shares.map((share) => quantileSorted(sorted, share, { method: "inverted_cdf" }))),
  ].filter((edge) => edge < sorted[sorted.length - 1]);
  const rowsOf = Array.from({ length: edges.length + 2 }, () => [] as number[]);
  numbers.forEach((value, row) => {
    const at = edges.findIndex((edge) => value <= edge);
    rowsOf[Number.isNaN(value) ? edges.length + 1 : at < 0 ? edges.length : at].push(row);
  });
  const is = (operator: SliceCondition["operator"], value: Label): SliceCondition => ({
    column: name,
    operator,
    value,
  });
  return rowsOf.map((rows, range) => ({
    rows,
    conditions:
      range > edges.length
        ? [is("=", null)]
        : [
            ...(range > 0 ? [is(">", edges[range - 1])] : []),
            ...(range < edges.length ? [is("<=", edges[range])] : []),
          ],
  }));
}

/** Number of distinct values, counted no further than one more than asked for. */
function countDistinct(sorted: Float64Array, enough: number): number {
  let count = 0;
  for (let i = 0; i < sorted.length && count <= enough; i++)
    count += i === 0 || sorted[i] !== sorted[i - 1] ? 1 : 0;
  return count;
}
