import { computed, signal } from "@preact/signals";

/** The tabs of a run's page, in the order shown. */
export const RUN_TABS = ["overview", "charts", "artifacts"] as const;
export type RunTab = (typeof RUN_TABS)[number];

export type Route =
  | { readonly page: "runs"; readonly experiment: string | undefined; readonly query: URLSearchParams }
  | { readonly page: "run"; readonly run: string; readonly tab: RunTab; readonly query: URLSearchParams }
  | { readonly page: "compare"; readonly runs: readonly string[]; readonly query: URLSearchParams }
  | { readonly page: "nowhere"; readonly path: string; readonly query: URLSearchParams };

const hash = signal(window.location.hash);
window.addEventListener("popstate", () => {
  hash.value = window.location.hash;
});
window.addEventListener("hashchange", () => {
  hash.value = window.location.hash;
});

export const route = computed(() => parseRoute(hash.value));

/** Reads an address such as `#/experiments/1/runs/<id>/charts`; MLflow's own links to experiments and runs are understood. */
function parseRoute(text: string): Route {
  const [path = "", search = ""] = text.replace(/^#\/?/, "").split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const parts = path.split("/").filter(Boolean).map(decode);
  if (parts[0] === "experiments" && parts[2] === "runs") parts.splice(0, 2);
  if (parts.length === 0) return { page: "runs", experiment: undefined, query };
  if (parts[0] === "experiments") return { page: "runs", experiment: parts[1], query };
  if (parts[0] === "runs" && parts[1]) return { page: "run", run: parts[1], tab: runTab(parts[2]), query };
  if (parts[0] === "compare" || parts[0] === "compare-runs")
    return { page: "compare", runs: list(query.get("runs")).map(bare), query };
  return { page: "nowhere", path, query };
}

export function runsLink(experiment?: string, query?: URLSearchParams): string {
  const search = query?.toString();
  return (
    "#/experiments" +
    (experiment === undefined ? "" : `/${encodeURIComponent(experiment)}`) +
    (search ? `?${search}` : "")
  );
}

const tables = new Map<string, URLSearchParams>();

/** Keeps how an experiment's table was looked at, for the way back from its runs. */
export function rememberTable(experiment: string, query: URLSearchParams): void {
  tables.set(experiment, query);
}

/** The way back to an experiment's table, as it was looked at last. */
export function tableLink(experiment: string): string {
  return runsLink(experiment, tables.get(experiment));
}

export function runLink(run: string, tab: RunTab = "overview", query = ""): string {
  return `#/runs/${encodeURIComponent(run)}${tab === "overview" ? "" : `/${tab}`}${query && `?${query}`}`;
}

export function compareLink(runs: readonly string[]): string {
  return `#/compare?runs=${runs.map(encodeURIComponent).join(",")}`;
}

/** Goes to an address; with `replace` the present entry of the history is rewritten, as for what is being typed. */
export function go(address: string, replace = false): void {
  if (address === hash.peek()) return;
  if (replace) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
  hash.value = address;
}

/** Sets or removes (`undefined`, empty) parts of the present address's query. */
export function setQuery(changes: Record<string, string | undefined>, replace = true): void {
  const [path = "", search = ""] = (hash.peek() || "#/").split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  for (const [key, value] of Object.entries(changes)) {
    if (value) query.set(key, value);
    else query.delete(key);
  }
  const next = query.toString();
  go(path + (next ? `?${next}` : ""), replace);
}

/** Splits a comma-separated value of the query. */
export function list(value: string | null): string[] {
  return (value ?? "").split(",").filter(Boolean);
}

/** MLflow lists runs as JSON; of an item such as `["a"` only the id counts. */
function bare(item: string): string {
  return item.replace(/[[\]"\s]/g, "");
}

function runTab(part: string | undefined): RunTab {
  return RUN_TABS.find((tab) => tab === part) ?? "overview";
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
