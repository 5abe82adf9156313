import {
  type Column,
  column,
  columnNames,
  InvalidInputError,
  isDictionary,
  isNumeric,
  requireInRange,
  requireInteger,
  type Table,
} from "@productizeml/stats";
import type { Leak, NearDuplicateOptions } from "../../find-leaks.ts";
import { plainValues } from "../values.ts";
import { BandSearch, type Search } from "./band-search.ts";
import { concerned, eachPair, type Part, rowLeak } from "./part.ts";
import { detection } from "./sketch.ts";
import { Tokenizer } from "./tokens.ts";

/** Text as long as this on average is compared by default: shorter ones are labels and names, alike by nature. */
const LONG = 20;

/** Reads the options; null where there is nothing to compare. */
export function readSearch(
  table: Table,
  options: NearDuplicateOptions,
  exclude: readonly string[],
): Search | null {
  const { threshold = 0.8, bands = 16, rowsPerBand = 5, shingle = 5, tolerance = 0.01 } = options;
  if (!(threshold > 0 && threshold <= 1)) {
    throw new InvalidInputError("out-of-range", `findLeaks requires threshold in (0, 1], got ${threshold}`);
  }
  requireInteger("findLeaks", "bands", bands, 1, 1000);
  requireInteger("findLeaks", "rowsPerBand", rowsPerBand, 1, 32);
  requireInteger("findLeaks", "shingle", shingle, 1, 1000);
  requireInRange("findLeaks", "tolerance", tolerance, Number.MIN_VALUE, Number.MAX_VALUE);
  const columns =
    options.columns ??
    columnNames(table).filter(
      (name) => !exclude.includes(name) && isLongText(column("findLeaks", table, name)),
    );
  return columns.length === 0 ? null : { columns, threshold, bands, rowsPerBand, shingle, tolerance };
}

/** Rows that are nearly equal to a row of another part; those in `equal` are left out, as found already. */
export function nearDuplicates(
  parts: readonly Part[],
  tableRows: number,
  table: Table,
  search: Search,
  equal: (first: Part, row: number) => boolean,
): Leak[] {
  const { columns, threshold, bands, rowsPerBand } = search;
  const nearby = new BandSearch(parts, tableRows, new Tokenizer(table, columns, search), search);
  return eachPair(parts, (first, second) => {
    const { others, similarities, compared } = nearby.match(first, second, (row) => equal(first, row));
    const found = concerned(second, (row) => others.has(row));
    if (found.rows === 0) return null;
    const share = found.rows / second.rows.length;
    const likeness = found.examples.map((row) => similarities.get(row) as number);
    let sum = 0;
    for (const value of similarities.values()) sum += value;
    return rowLeak(
      found,
      `nearly equal to a row of ${first.name}: ${Math.round((100 * sum) / similarities.size)} % alike on average`,
      {
        kind: "near-duplicates",
        severity: share >= 0.05 ? "high" : "medium",
        parts: [first.name, second.name],
        columns,
        evidence: {
          similarity: likeness,
          meanSimilarity: sum / similarities.size,
          threshold,
          detection: detection(threshold, bands, rowsPerBand),
          compared,
        },
        advice:
          "Read the examples: keep one of each set of copies, or put them into one group before dividing.",
      },
      (row) => others.get(row) as number,
    );
  });
}

/** Whether a column holds text that is long on average, by its first thousand values. */
function isLongText(values: Column): boolean {
  if (isNumeric(values)) return false;
  const cells = isDictionary(values) ? values.categories : plainValues(values);
  let length = 0;
  let texts = 0;
  for (let i = 0; i < Math.min(1000, cells.length); i++) {
    const value = cells[i];
    if (value === null || value === undefined) continue;
    if (typeof value !== "string") return false;
    length += value.length;
    texts++;
  }
  return texts > 0 && length / texts >= LONG;
}
