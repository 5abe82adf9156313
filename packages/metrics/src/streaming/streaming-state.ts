/** What a streaming metric keeps of the rows that it has seen, and how two of them become one. */
export interface StreamingState<True, Predicted> {
  /** Metrics with the same key keep the same, so that a collection keeps it once. */
  readonly key: string;
  /** Number of rows seen. */
  readonly rows: number;
  /**
   * Takes in a chunk of rows.
   *
   * @param caller - the class's name, for errors
   * @param yTrue - true labels or values
   * @param yPred - predicted labels, values or scores
   * @param sampleWeight - checked weights, `null` where every row counts 1
   */
  add(caller: string, yTrue: True, yPred: Predicted, sampleWeight: Float64Array | null): void;
  /**
   * Takes in what another one has seen.
   *
   * @param caller - the class's name, for errors
   * @param other - left as it is
   */
  merge(caller: string, other: this): void;
  /** Plain data that survives JSON. */
  toJSON(): unknown;
  /**
   * Takes over what `toJSON` wrote; called on a state without rows.
   *
   * @param caller - the class's name, for errors
   * @param json - what `toJSON` wrote
   */
  load(caller: string, json: unknown): void;
}
