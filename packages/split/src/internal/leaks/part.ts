import { InvalidInputError } from "@productizeml/stats";
import type { Leak, LeakKind, LeakSeverity } from "../../find-leaks.ts";
import type { Split } from "../describe.ts";

/** A part's name and its rows. */
export interface Part {
  readonly name: string;
  readonly rows: ArrayLike<number>;
}

/** Parts of a split, or given by name; rows that the table does not have are refused. */
export function readParts(
  split: Split | Readonly<Record<string, ArrayLike<number>>>,
  tableRows: number,
): readonly Part[] {
  const named = isSplit(split) ? split.parts : split;
  const parts = Object.entries(named).map(([name, rows]) => ({ name, rows }));
  for (const { name, rows } of parts) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      if (!(Number.isInteger(row) && row >= 0 && row < tableRows)) {
        throw new InvalidInputError(
          "out-of-range",
          `findLeaks requires positions of ${name} in [0, ${tableRows - 1}], got ${row}`,
        );
      }
    }
  }
  return parts;
}

function isSplit(split: Split | Readonly<Record<string, ArrayLike<number>>>): split is Split {
  return "deviation" in split && "partIds" in split;
}

/** What a check of every two parts finds, the earlier named part first. */
export function eachPair(parts: readonly Part[], check: (first: Part, second: Part) => Leak | null): Leak[] {
  return parts.flatMap((first, at) => parts.slice(at + 1).flatMap((second) => check(first, second) ?? []));
}

/** What a check of the first part, which trains, against each later one finds. */
export function againstFirst(
  parts: readonly Part[],
  check: (first: Part, second: Part) => Leak | null,
): Leak[] {
  const [first, ...others] = parts;
  return first === undefined ? [] : others.flatMap((second) => check(first, second) ?? []);
}

/** What there is to say of a finding beside the rows that it concerns. */
export interface Finding {
  readonly kind: LeakKind;
  readonly severity: LeakSeverity;
  readonly parts: readonly string[];
  readonly columns?: readonly string[];
  readonly evidence?: Leak["evidence"];
  readonly advice: string;
}

/** Most examples of a finding. */
const EXAMPLES = 5;

/** The rows of a part that a check concerns: how many, and the first of them. */
export interface Concerned {
  readonly part: Part;
  readonly rows: number;
  readonly examples: readonly number[];
}

/** Counts the rows of a part that `leaks` holds for. */
export function concerned(part: Part, leaks: (row: number) => boolean): Concerned {
  const examples: number[] = [];
  let rows = 0;
  for (let i = 0; i < part.rows.length; i++) {
    const row = part.rows[i] as number;
    if (!leaks(row)) continue;
    rows++;
    if (examples.length < EXAMPLES) examples.push(row);
  }
  return { part, rows, examples };
}

/** A finding about rows: "3 of 10 rows of test are <what>". */
export function rowLeak(
  { part, rows, examples }: Concerned,
  what: string,
  finding: Finding,
  counterpart?: (row: number) => number,
): Leak {
  const { kind, severity, parts, columns = [], evidence = {}, advice } = finding;
  return {
    kind,
    severity,
    parts,
    columns,
    rows,
    share: rows / part.rows.length,
    examples,
    counterparts: counterpart === undefined ? [] : examples.map(counterpart),
    evidence,
    message: `${rows} of ${part.rows.length} rows of ${part.name} ${rows === 1 ? "is" : "are"} ${what}`,
    advice,
  };
}

/** A finding about columns, which concerns all rows of the parts. */
export function columnLeak(parts: readonly Part[], message: string, finding: Omit<Finding, "parts">): Leak {
  const { kind, severity, columns = [], evidence = {}, advice } = finding;
  return {
    kind,
    severity,
    parts: parts.map(({ name }) => name),
    columns,
    rows: parts.reduce((sum, { rows }) => sum + rows.length, 0),
    share: 1,
    examples: [],
    counterparts: [],
    evidence,
    message,
    advice,
  };
}
