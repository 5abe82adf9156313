/** A streaming metric at rest: plain data that survives JSON, `structuredClone`, and a database. */
export interface StreamingJson {
  /** The class that wrote it, such as `RocAuc`. */
  readonly kind: string;
  /** Version of the form; another one is refused. */
  readonly version: 1;
  /** The options of the metric. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What the metric keeps of its rows. */
  readonly state: unknown;
}
