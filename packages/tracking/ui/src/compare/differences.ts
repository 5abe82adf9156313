import type { Run } from "../mlflow.ts";

/** One name with its value in each run; `undefined` where a run has none. */
export interface Comparison<T> {
  readonly key: string;
  readonly values: readonly (T | undefined)[];
  readonly differs: boolean;
}

export function compareParams(runs: readonly Pick<Run, "params">[]): Comparison<string>[] {
  return compare(runs, (run) => run.params);
}

export function compareMetrics(runs: readonly Pick<Run, "metrics">[]): Comparison<number>[] {
  return compare(
    runs,
    (run) => new Map([...run.metrics].map(([key, metric]) => [key, metric.value] as const)),
  );
}

/** The finding in a sentence: how many parameters differ, and which. */
export function finding(params: readonly Comparison<string>[]): string {
  const differing = params.filter((param) => param.differs).map((param) => param.key);
  if (params.length === 0) return "None of these runs has parameters.";
  if (params.length === 1 && differing.length === 0) return "Their one parameter is the same.";
  if (differing.length === 0) return `All ${params.length} parameters are the same.`;
  const named = differing.slice(0, NAMED).join(", ");
  const rest = differing.length - NAMED;
  return `${differing.length} of ${params.length} parameters ${differing.length === 1 ? "differs" : "differ"}: ${named}${rest > 0 ? ` and ${rest} more` : ""}.`;
}

const NAMED = 6;

function compare<R, T>(runs: readonly R[], of: (run: R) => ReadonlyMap<string, T>): Comparison<T>[] {
  const maps = runs.map(of);
  const keys = new Set(maps.flatMap((map) => [...map.keys()]));
  return [...keys]
    .sort((a, b) => a.localeCompare(b))
    .map((key) => {
      const values = maps.map((map) => map.get(key));
      return { key, values, differs: values.some((value) => !Object.is(value, values[0])) };
    });
}
