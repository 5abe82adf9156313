import type { Run } from "../mlflow.ts";

export type ColumnKind = "param" | "metric" | "tag";

/** A column of the runs table that the user can choose; `id` is its name in the address, such as `m.auc`. */
export interface Column {
  readonly id: string;
  readonly kind: ColumnKind;
  readonly key: string;
  /** How many of the loaded runs have it. */
  readonly runs: number;
  /** Whether its values differ between runs. */
  readonly varies: boolean;
  /** A value that one of the runs has. */
  readonly sample: string | number | undefined;
}

export const KINDS: readonly { kind: ColumnKind; prefix: string; title: string }[] = [
  { kind: "param", prefix: "p.", title: "Parameters" },
  { kind: "metric", prefix: "m.", title: "Metrics" },
  { kind: "tag", prefix: "t.", title: "Tags" },
];

const ENTITY: Record<ColumnKind, string> = { param: "params", metric: "metrics", tag: "tags" };
const ATTRIBUTES: Record<string, string> = {
  name: "attributes.run_name",
  start: "attributes.start_time",
  status: "attributes.status",
};
const PARAMS_AT_FIRST = 3;
const METRICS_AT_FIRST = 5;

/** Every parameter, metric and tag of the runs, by kind and name; MLflow's own tags are left out. */
export function availableColumns(runs: readonly Run[]): Column[] {
  return KINDS.flatMap(({ kind, prefix }) => {
    const seen = new Map<string, { runs: number; value: string | number; varies: boolean }>();
    for (const run of runs) {
      for (const [key, held] of entries(run, kind)) {
        const value = typeof held === "string" ? held : held.value;
        const old = seen.get(key);
        if (old === undefined) seen.set(key, { runs: 1, value, varies: false });
        else {
          old.runs++;
          if (!Object.is(old.value, value)) old.varies = true;
        }
      }
    }
    return [...seen]
      .filter(([key]) => kind !== "tag" || !key.startsWith("mlflow."))
      .map(([key, { runs: number, varies, value }]) => ({
        id: prefix + key,
        kind,
        key,
        runs: number,
        varies: varies || number < runs.length,
        sample: value,
      }))
      .sort((a, b) => a.key.localeCompare(b.key));
  });
}

/** What a first visit shows: the parameters that tell runs apart, and the metrics that most runs have. */
export function defaultColumns(available: readonly Column[]): string[] {
  const usual = available.filter((column) => !column.key.startsWith("system/"));
  const params = usual.filter((column) => column.kind === "param");
  const varying = params.filter((column) => column.varies);
  const metrics = usual.filter((column) => column.kind === "metric");
  return [
    ...commonest(varying.length > 0 ? varying : params, PARAMS_AT_FIRST),
    ...commonest(metrics, METRICS_AT_FIRST),
  ].map((column) => column.id);
}

/** The column that an id of the address names, also when no loaded run has it. */
export function columnOf(id: string, available: readonly Column[]): Column | undefined {
  const known = available.find((column) => column.id === id);
  if (known) return known;
  const kind = KINDS.find(({ prefix }) => id.startsWith(prefix));
  return (
    kind && {
      id,
      kind: kind.kind,
      key: id.slice(kind.prefix.length),
      runs: 0,
      varies: false,
      sample: undefined,
    }
  );
}

/** `-m.auc` as MLflow's ``metrics.`auc` DESC``. */
export function orderBy(sort: string | null): string[] {
  if (!sort) return [];
  const id = sort.replace(/^-/, "");
  const kind = KINDS.find(({ prefix }) => id.startsWith(prefix));
  const field = kind ? `${ENTITY[kind.kind]}.\`${id.slice(kind.prefix.length)}\`` : ATTRIBUTES[id];
  return field === undefined ? [] : [`${field} ${sort.startsWith("-") ? "DESC" : "ASC"}`];
}

/** What comes after a click on a column's head: downwards, upwards, then the default order. */
export function nextSort(sort: string | null, id: string): string | undefined {
  if (sort === `-${id}`) return id;
  return sort === id ? undefined : `-${id}`;
}

/** The columns that most runs have, in order of name. */
function commonest(columns: readonly Column[], most: number): Column[] {
  return [...columns]
    .sort((a, b) => b.runs - a.runs)
    .slice(0, most)
    .sort((a, b) => a.key.localeCompare(b.key));
}

function entries(run: Run, kind: ColumnKind): Iterable<[string, string | { value: number }]> {
  return kind === "metric" ? run.metrics : kind === "param" ? run.params : run.tags;
}
