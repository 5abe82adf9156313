import type { SqlRow } from "./executor.ts";

/** The rows that a statement gave back, by what they tell. */
export interface Answer {
  readonly rows: [reference: number, current: number];
  /** By column: the numeric summary, the cuts, the counts by bin. */
  readonly numeric: Map<number, number[]>;
  readonly cuts: Map<number, number[]>;
  readonly bins: Map<number, [number[], number[]]>;
  /** By column: label, rows of the reference, rows of the current data. */
  readonly categories: Map<number, [label: string | null, a: number, b: number][]>;
}

/** Sorts the rows of a result by their kind. */
export function readAnswer(rows: readonly SqlRow[]): Answer {
  const answer: Answer = {
    rows: [0, 0],
    numeric: new Map(),
    cuts: new Map(),
    bins: new Map(),
    categories: new Map(),
  };
  const number = (value: unknown): number =>
    value === null || value === undefined ? Number.NaN : Number(value);
  for (const row of rows) {
    const col = Number(row["col"]);
    const [a, b] = [number(row["a"]), number(row["b"])];
    const values = (): number[] => {
      const read: number[] = [];
      for (let i = 0; `v${i}` in row; i++) read.push(number(row[`v${i}`]));
      return read;
    };
    if (row["kind"] === "rows") answer.rows.splice(0, 2, a, b);
    else if (row["kind"] === "numeric") answer.numeric.set(col, values());
    else if (row["kind"] === "cuts") answer.cuts.set(col, values().filter(isKnown));
    else if (row["kind"] === "bin") {
      const bins = answer.bins.get(col) ?? [[], []];
      bins[0][Number(row["bin"])] = a;
      bins[1][Number(row["bin"])] = b;
      answer.bins.set(col, bins);
    } else if (row["kind"] === "category") {
      const list = answer.categories.get(col) ?? [];
      list.push([row["label"] === null ? null : String(row["label"]), a, b]);
      answer.categories.set(col, list);
    }
  }
  return answer;
}

function isKnown(value: number): boolean {
  return !Number.isNaN(value);
}
