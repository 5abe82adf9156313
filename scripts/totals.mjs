// The last line of .ci/run: `N passed, N failed, N skipped`, from the report that vitest wrote.
import { readFileSync } from "node:fs";

/** Where `npm test` has vitest write its report, from the root. */
export const REPORT = "reports/vitest.json";

/** The totals of a report. A file that failed before its first test counts as one failure, and so does a run without a report. */
export function totals(report) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function read() {
  try {
    return JSON.parse(readFileSync(new URL(`../${REPORT}`, import.meta.url), "utf8"));
  } catch {
    return undefined;
  }
}

// Not import.meta.main: this one is also run by the machine's own Node, which may be older.
if (process.argv[1]?.endsWith("totals.mjs")) {
  const { passed, failed, skipped } = totals(read());
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}
