import type { ActiveRun } from "./active-run.ts";
import { type StartRunOptions, startRun } from "./start-run.ts";

/**
 * Does some work within a run: the run ends as `FINISHED` when the work is done, and as `FAILED` when it throws.
 *
 * @param options - as for {@link startRun}
 * @param work - what to do with the run
 * @returns what the work returns
 * @throws whatever the work throws; otherwise what {@link ActiveRun.end} throws
 * @example
 * const auc = await withRun({ experiment: "one measure" }, async (run) => {
 *   run.logMetric("auc", 0.81);
 *   return 0.81;
 * });
 * auc; // 0.81
 */
export async function withRun<T>(
  options: StartRunOptions,
  work: (run: ActiveRun) => T | Promise<T>,
): Promise<T> {
  const run = await startRun(options);
  let result: T;
  try {
    result = await work(run);
  } catch (error) {
    // The work's own error says more than a store that failed after it.
    await run.end("FAILED").catch(() => {});
    throw error;
  }
  await run.end("FINISHED");
  return result;
}
