import type { Column } from "@productizeml/stats";
import type { Leak } from "../../find-leaks.ts";
import { encode } from "../encode.ts";
import { readTimes } from "../times.ts";
import { concerned, eachPair, type Part, rowLeak } from "./part.ts";

/** Rows that are in two parts. */
export function indexOverlap(parts: readonly Part[], tableRows: number): Leak[] {
  return eachPair(parts, (first, second) => {
    const inFirst = new Uint8Array(tableRows);
    for (let i = 0; i < first.rows.length; i++) inFirst[first.rows[i] as number] = 1;
    const found = concerned(second, (row) => inFirst[row] === 1);
    if (found.rows === 0) return null;
    return rowLeak(
      found,
      `also in ${first.name}`,
      {
        kind: "index-overlap",
        severity: "high",
        parts: [first.name, second.name],
        advice: `Divide the rows again: a row may be in one part only, or ${second.name} measures memory.`,
      },
      (row) => row,
    );
  });
}

/** Rows of a group that another part has, too. */
export function groupOverlap(parts: readonly Part[], name: string, groups: Column): Leak[] {
  const { codes, counts } = encode("findLeaks", name, groups);
  return eachPair(parts, (first, second) => {
    const rowInFirst = new Int32Array(counts.length).fill(-1);
    for (let i = first.rows.length - 1; i >= 0; i--) {
      const row = first.rows[i] as number;
      rowInFirst[codes[row] as number] = row;
    }
    const known = (row: number): number => rowInFirst[codes[row] as number] as number;
    const found = concerned(second, (row) => known(row) >= 0);
    if (found.rows === 0) return null;
    const shared = new Set<number>();
    for (let i = 0; i < second.rows.length; i++) {
      const row = second.rows[i] as number;
      if (known(row) >= 0) shared.add(codes[row] as number);
    }
    return rowLeak(
      found,
      `of a ${name} that is also in ${first.name}`,
      {
        kind: "group-overlap",
        severity: "high",
        parts: [first.name, second.name],
        columns: [name],
        evidence: { groups: shared.size },
        advice: `Keep every ${name} in one part: split with groups, or groupKFold.`,
      },
      known,
    );
  });
}

/** Rows that are not before the beginning of a later part. */
export function timeOverlap(parts: readonly Part[], name: string, column: Column): Leak[] {
  const times = readTimes("findLeaks", name, column);
  return eachPair(parts, (first, second) => {
    let start = Infinity;
    const tested = new Set<number>();
    for (let i = 0; i < second.rows.length; i++) {
      const time = times[second.rows[i] as number] as number;
      tested.add(time);
      start = Math.min(start, time);
    }
    const found = concerned(first, (row) => (times[row] as number) >= start);
    if (found.rows === 0) return null;
    const same = concerned(first, (row) => tested.has(times[row] as number));
    return rowLeak(found, `not before ${second.name} begins at ${name} ${start}`, {
      kind: "time-overlap",
      severity: "high",
      parts: [first.name, second.name],
      columns: [name],
      evidence: { start, sameTime: same.rows },
      advice: `Divide by time, so that ${first.name} ends before ${second.name} begins: split with time, or walkForward.`,
    });
  });
}
