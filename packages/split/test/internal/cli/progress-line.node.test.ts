import { describe, expect, it } from "vitest";
import { progressLine } from "../../../src/internal/cli/progress-line.ts";

describe("progressLine", () => {
  it("draws a bar as long as the share of rows that are done", () => {
    for (const [rows, filled] of [
      [0, 0],
      [500_000, 6],
      [2_000_000, 24],
      [2_000_001, 24],
    ] as const) {
      const line = progressLine({ step: "write", rows, total: 2_000_000 });
      expect(line).toBe(
        `${"█".repeat(filled)}${"░".repeat(24 - filled)} writing parts ${rows.toLocaleString("en")} rows`,
      );
    }
  });
  it("counts rows where the end is not known", () => {
    expect(progressLine({ step: "read", rows: 4096, total: null })).toBe("reading columns 4,096 rows");
  });
});
