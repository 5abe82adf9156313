import type { Page, Run, ViewType } from "./entities.ts";
import { refuse } from "./internal/validate.ts";
import { openStore, type StoreLocation } from "./open-store.ts";
import type { TrackingStore } from "./store.ts";

/** Options of {@link searchRuns}. */
export interface SearchRunsOptions {
  /**
   * Names of the experiments to look in.
   *
   * @defaultValue all that are active
   */
  readonly experiments?: readonly string[];
  /** MLflow's filter, such as `metrics.auc > 0.8 AND params.model = 'gbm'`. */
  readonly filter?: string;
  /**
   * Sort keys, such as `metrics.auc DESC`.
   *
   * @defaultValue the last started first
   */
  readonly orderBy?: readonly string[];
  /**
   * Most runs to return.
   *
   * @defaultValue 1000
   */
  readonly max?: number;
  /**
   * Which stage to look at.
   *
   * @defaultValue "active"
   */
  readonly viewType?: ViewType;
  /**
   * Where to look; a store that is passed in stays open.
   *
   * @defaultValue "./.productizeml"
   */
  readonly store?: StoreLocation;
}

/**
 * Finds runs.
 *
 * @param options - where to look, the filter, the order and how many
 * @returns the runs, in order
 * @throws TrackingError `invalid-parameter` for a filter that cannot be read, `not-found` for an experiment that does not exist
 * @example
 * for (const rate of [0.1, 0.2, 0.3]) {
 *   await withRun({ experiment: "rates" }, (run) => {
 *     run.logParam("rate", rate);
 *     run.logMetric("loss", rate * rate);
 *   });
 * }
 * const best = await searchRuns({ experiments: ["rates"], orderBy: ["metrics.loss ASC"], max: 1 });
 * best[0].data.params.rate; // "0.1"
 * @see mlflow.search_runs
 */
export async function searchRuns(options: SearchRunsOptions = {}): Promise<Run[]> {
  const { experiments, max = 1000, filter, orderBy, viewType } = options;
  if (!Number.isSafeInteger(max) || max < 1) refuse("searchRuns", "max of 1 or more", max);
  const store = await openStore(options.store);
  try {
    const experimentIds = await idsOf(store, experiments);
    return await collect(max, (maxResults, pageToken) =>
      store.searchRuns({
        experimentIds,
        maxResults,
        ...(pageToken === undefined ? {} : { pageToken }),
        ...(filter === undefined ? {} : { filter }),
        ...(orderBy === undefined ? {} : { orderBy }),
        ...(viewType === undefined ? {} : { viewType }),
      }),
    );
  } finally {
    if (typeof options.store !== "object") await store.close();
  }
}

async function idsOf(store: TrackingStore, names: readonly string[] | undefined): Promise<string[]> {
  const found =
    names === undefined
      ? await collect(Number.POSITIVE_INFINITY, (maxResults, pageToken) =>
          store.searchExperiments({ maxResults, ...(pageToken === undefined ? {} : { pageToken }) }),
        )
      : await Promise.all(names.map((name) => store.getExperimentByName({ name })));
  return found.map((experiment) => experiment.experimentId);
}

async function collect<T>(
  max: number,
  next: (maxResults: number, pageToken?: string) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let pageToken: string | undefined;
  do {
    const page = await next(Math.min(1000, max - items.length), pageToken);
    items.push(...page.items);
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined && items.length < max);
  return items;
}
