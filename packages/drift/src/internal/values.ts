import {
  type Column,
  type DictionaryColumn,
  isDictionary,
  type Label,
  readLabels,
} from "@productizeml/stats";

/** How often each distinct present value of a column occurs, and how many rows have none. */
export interface ValueCounts {
  readonly counts: Map<Label, number>;
  readonly missing: number;
  readonly rows: number;
}

/** Whether a value is missing: `null`, or `NaN`. */
function isMissing(value: Label): boolean {
  return value === null || Number.isNaN(value);
}

/** Counts a column's distinct values. */
export function countValues(values: Column): ValueCounts {
  if (isDictionary(values)) return countCodes(values);
  const labels = readLabels(values);
  const counts = new Map<Label, number>();
  let missing = 0;
  for (const label of labels) {
    if (isMissing(label)) missing++;
    else counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return { counts, missing, rows: labels.length };
}

function countCodes({ codes, categories }: DictionaryColumn): ValueCounts {
  const rows = codes.length;
  const byCode = new Float64Array(categories.length);
  let missing = 0;
  for (let i = 0; i < rows; i++) {
    const code = codes[i]!;
    if (code >= 0 && code < byCode.length) byCode[code]!++;
    else missing++;
  }
  const counts = new Map<Label, number>();
  for (const [code, label] of categories.entries()) {
    const count = byCode[code]!;
    if (isMissing(label)) missing += count;
    else if (count > 0) counts.set(label, (counts.get(label) ?? 0) + count);
  }
  return { counts, missing, rows };
}
