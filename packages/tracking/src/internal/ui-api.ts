/**
 * What the server and the page agree on. The page is built by Vite from `ui/` into `dist/ui` (relative asset paths, `index.html` at its
 * root, hash routes such as `#/runs/<id>`) and served at `/` under a strict policy:
 *
 *   default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self';
 *   base-uri 'none'; form-action 'none'; frame-ancestors 'none'
 *
 * so no inline script, no inline `<style>` or `style="..."` in HTML (setting `element.style.x` from script is allowed), no other origin.
 *
 * For everything but charts the page speaks MLflow's REST, same origin, snake_case, int64 as numbers, non-finite doubles as the strings
 * "NaN", "Infinity", "-Infinity":
 *
 *   POST /ajax-api/2.0/mlflow/experiments/search   { max_results, view_type?, filter?, order_by?, page_token? } -> { experiments?, next_page_token? }
 *   POST /ajax-api/2.0/mlflow/runs/search          { experiment_ids, filter?, order_by?, max_results?, page_token?, run_view_type? } -> { runs?, next_page_token? }
 *   GET  /ajax-api/2.0/mlflow/runs/get?run_id=                                       -> { run: { info, data: { metrics?, params?, tags? }, inputs? } }
 *   GET  /ajax-api/2.0/mlflow/metrics/get-history?run_id=&metric_key=&max_results=&page_token= -> { metrics?, next_page_token? }
 *   GET  /ajax-api/2.0/mlflow/artifacts/list?run_id=&path=                           -> { root_uri, files?: { path, is_dir, file_size? }[] }
 *   GET  /get-artifact?run_id=&path=               raw bytes, always Content-Disposition: attachment and nosniff: read them by fetch, show as text or blob
 *   POST /ajax-api/2.0/mlflow/runs/{set-tag,delete-tag,update,delete,restore}        notes are the tag `mlflow.note.content`
 *
 * Absent lists are omitted from answers. Errors are `{ error_code, message }` with a 4xx or 5xx status. Writes need
 * `Content-Type: application/json`. Charts use the one route below.
 */
export const SERIES_ROUTE = "/ui-api/series";

/** A number in JSON, where non-finite numbers stand as strings; `Number(value)` turns it back. */
export type JsonNumber = number | "NaN" | "Infinity" | "-Infinity";

/** Query of `GET /ui-api/series?run=<id>&key=<metric>&buckets=<n>&from=<step>&to=<step>`. */
export interface SeriesQuery {
  /** The run's id. */
  readonly run: string;
  /** The metric's key, URL-encoded. */
  readonly key: string;
  /** At most this many buckets, 1 to 5000; 1000 when absent. One per pixel column is enough. */
  readonly buckets?: number;
  /** First step of the range, included; the series' first when absent. */
  readonly from?: number;
  /** Last step of the range, included; the series' last when absent. */
  readonly to?: number;
}

/**
 * Answer of the series route: the range is cut into buckets of equal width in steps, and only buckets that hold points are listed, in
 * order of step. The arrays have one length. When the range holds no more points than `buckets`, every point is its own bucket, so that
 * `min = max = last`. Extremes are exact at every zoom: nothing is sampled.
 */
export interface SeriesAnswer {
  /** Step of each bucket's first point. */
  readonly steps: readonly number[];
  /** Time of each bucket's last point, in milliseconds since 1970. */
  readonly times: readonly number[];
  /** Smallest value in each bucket, NaN left out; "NaN" where all of them are. */
  readonly min: readonly JsonNumber[];
  /** Largest value in each bucket, NaN left out; "NaN" where all of them are. */
  readonly max: readonly JsonNumber[];
  /** Value of each bucket's last point. */
  readonly last: readonly JsonNumber[];
  /** Number of points in each bucket. */
  readonly count: readonly number[];
  /** Number of points in the range. */
  readonly total: number;
}
