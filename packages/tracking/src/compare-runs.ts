import type { Run } from "./entities.ts";
import { refuse } from "./internal/validate.ts";

/** One parameter, across runs. */
export interface ComparedParam {
  /** Its name. */
  readonly key: string;
  /** Its value in each run, `null` where the run has none. */
  readonly values: readonly (string | null)[];
  /** Whether the runs differ in it. */
  readonly differs: boolean;
}

/** One metric, across runs. */
export interface ComparedMetric {
  /** Its name. */
  readonly key: string;
  /** Its latest value in each run, `NaN` where the run has none. */
  readonly values: readonly number[];
  /** Smallest of the values; `NaN` when there is none. */
  readonly min: number;
  /** Largest of the values; `NaN` when there is none. */
  readonly max: number;
  /** Whether the runs differ in it. */
  readonly differs: boolean;
}

/** What {@link compareRuns} finds. */
export interface RunComparison {
  /** Ids of the runs, in the order given; the values stand in the same order. */
  readonly runIds: readonly string[];
  /** Names of the runs. */
  readonly runNames: readonly string[];
  /** Parameters, those that differ first, then in order of name. */
  readonly params: readonly ComparedParam[];
  /** Metrics, in order of name. */
  readonly metrics: readonly ComparedMetric[];
}

/**
 * Lays runs side by side: which parameters differ, and what each run measured.
 *
 * @param runs - one run or more
 * @returns parameters and metrics with one value for each run
 * @throws TrackingError `invalid-parameter` without a run
 * @example
 * for (const rate of ["0.1", "0.2"]) {
 *   await withRun({ experiment: "compared", name: rate }, (run) => run.logParams({ rate, model: "gbm" }));
 * }
 * const { params } = compareRuns(await searchRuns({ experiments: ["compared"], orderBy: ["run_name"] }));
 * params; // [{"key":"rate","values":["0.1","0.2"],"differs":true},{"key":"model","values":["gbm","gbm"],"differs":false}]
 */
export function compareRuns(runs: readonly Run[]): RunComparison {
  if (runs.length === 0) refuse("compareRuns", "at least 1 run", runs.length);
  const params = keysOf(runs, (run) => run.data.params).map((key) => {
    const values = runs.map(({ data }) =>
      Object.hasOwn(data.params, key) ? (data.params[key] as string) : null,
    );
    return { key, values, differs: new Set(values).size > 1 };
  });
  const metrics = keysOf(runs, (run) => run.data.metrics).map((key) => {
    const values = runs.map(({ data }) =>
      Object.hasOwn(data.metrics, key) ? (data.metrics[key] as number) : Number.NaN,
    );
    const present = values.filter((value) => !Number.isNaN(value));
    return {
      key,
      values,
      min: present.length === 0 ? Number.NaN : Math.min(...present),
      max: present.length === 0 ? Number.NaN : Math.max(...present),
      differs: new Set(values).size > 1,
    };
  });
  return {
    runIds: runs.map((run) => run.info.runId),
    runNames: runs.map((run) => run.info.runName),
    params: params.sort((a, b) => Number(b.differs) - Number(a.differs)),
    metrics,
  };
}

function keysOf(runs: readonly Run[], record: (run: Run) => Readonly<Record<string, unknown>>): string[] {
  return [...new Set(runs.flatMap((run) => Object.keys(record(run))))].sort();
}
