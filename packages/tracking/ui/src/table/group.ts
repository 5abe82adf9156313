import type { Run } from "../mlflow.ts";
import type { Column } from "./columns.ts";

export interface Group {
  readonly value: string | undefined;
  readonly runs: readonly Run[];
}

/** A line of the table: the head of a group or a run. */
export type Row =
  | { readonly kind: "group"; readonly group: Group; readonly open: boolean }
  | { readonly kind: "run"; readonly run: Run };

const order = new Intl.Collator("en", { numeric: true });

/** Puts runs with the same value together, values in natural order and runs without one last. */
export function groupRuns(runs: readonly Run[], column: Column): Group[] {
  const groups = Map.groupBy(runs, (run) =>
    column.kind === "tag" ? run.tags.get(column.key) : run.params.get(column.key),
  );
  return [...groups]
    .map(([value, members]) => ({ value, runs: members }))
    .sort((a, b) =>
      a.value === undefined ? 1 : b.value === undefined ? -1 : order.compare(a.value, b.value),
    );
}

/** The lines to draw; the runs of a closed group are left out. */
export function rowsOf(
  runs: readonly Run[],
  column: Column | undefined,
  closed: ReadonlySet<string | undefined>,
): Row[] {
  if (!column) return runs.map((run) => ({ kind: "run", run }));
  return groupRuns(runs, column).flatMap((group): Row[] => {
    const open = !closed.has(group.value);
    return [
      { kind: "group", group, open },
      ...(open ? group.runs.map((run): Row => ({ kind: "run", run })) : []),
    ];
  });
}

/** Mean of a metric's finite latest values; NaN when no run has one. */
export function meanOf(runs: readonly Run[], key: string): number {
  let sum = 0;
  let n = 0;
  for (const run of runs) {
    const value = run.metrics.get(key)?.value;
    if (value === undefined || !Number.isFinite(value)) continue;
    sum += value;
    n++;
  }
  return n === 0 ? Number.NaN : sum / n;
}
