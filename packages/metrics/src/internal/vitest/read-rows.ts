import { type Column, columnLength, InvalidInputError, type Matrix } from "@productizeml/stats";
import type { PredictedRows } from "../../vitest/predicted-rows.ts";

/** Refuses what is no `{ yTrue, yPred }`; an assertion about nothing must not pass. */
export function readRows(caller: string, received: unknown): PredictedRows & { readonly n: number } {
  const rows = received as Partial<PredictedRows> | null | undefined;
  if (typeof rows !== "object" || rows === null || rows.yTrue === undefined || rows.yPred === undefined) {
    throw new InvalidInputError(
      "bad-column",
      `${caller} requires expect({ yTrue, yPred }), got ${rows === null ? "null" : typeof rows}`,
    );
  }
  return { ...rows, yTrue: rows.yTrue, yPred: rows.yPred, n: rowsOf(rows.yTrue) };
}

function rowsOf(values: Column | Matrix): number {
  return "cols" in values ? values.rows : columnLength(values);
}
