import type { SplitFilesProgress } from "../../duckdb/split-files.ts";

const WIDTH = 24;

/** How far it is, on one line: a bar where the end is known. */
export function progressLine({ step, rows, total }: SplitFilesProgress): string {
  const what = step === "read" ? "reading columns" : "writing parts";
  const count = `${rows.toLocaleString("en")} rows`;
  if (total === null) return `${what} ${count}`;
  const share = total === 0 ? 1 : Math.min(rows / total, 1);
  const filled = Math.round(WIDTH * share);
  return `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${what} ${count}`;
}
