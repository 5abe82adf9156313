import type { Column } from "@productizeml/stats";
import { InvalidInputError } from "@productizeml/stats";
import { type Member, share } from "../internal/streaming/share.ts";
import { badState } from "../internal/streaming/state.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";
import type { StreamingJson } from "./streaming-json.ts";

/** What a collection asks of its metrics: to be a `StreamingMetric`, of whatever rows. */
export interface CollectedMetric {
  /** The class's name. */
  readonly kind: string;
  /** Number of rows seen. */
  readonly rows: number;
  /**
   * Takes in a chunk of rows.
   *
   * @param yTrue - true labels or values
   * @param yPred - predicted labels, values or scores
   * @param options - weights
   */
  update(yTrue: never, yPred: never, options?: WeightOption): unknown;
  /**
   * The metric over all rows seen.
   *
   * @param options - who is told of what the rows do not define
   */
  compute(options?: UndefinedOption): unknown;
  /** What it has seen, as plain data. */
  toJSON(): StreamingJson;
}

/**
 * What every metric of a collection takes: one argument of their `update`, in common.
 *
 * @internal
 */
export type CommonRows<Metrics, Position extends 0 | 1> = {
  [Name in keyof Metrics]: Metrics[Name] extends { update(...rows: infer Rows): unknown }
    ? (argument: Rows[Position & keyof Rows]) => void
    : never;
}[keyof Metrics] extends (argument: infer Both) => void
  ? Both
  : never;

/** The value of every metric of a collection. */
export type CollectionValues<Metrics extends Readonly<Record<string, CollectedMetric>>> = {
  readonly [Name in keyof Metrics]: ReturnType<Metrics[Name]["compute"]>;
};

/** A collection at rest: plain data that survives JSON, `structuredClone`, and a database. */
export interface CollectionJson {
  /** Always `MetricCollection`. */
  readonly kind: "MetricCollection";
  /** Version of the form; another one is refused. */
  readonly version: 1;
  /** Every metric by its name; what several of them keep in common stands with the first, and is `null` with the others. */
  readonly metrics: Readonly<Record<string, StreamingJson>>;
}

/**
 * Streaming metrics that take in the same rows together.
 *
 * Metrics that keep the same of their rows keep it once: all metrics of labels share one count of label pairs, all exact metrics of
 * scores one list of scores. What is shared follows from what a metric keeps, never from numbers that happen to be equal.
 *
 * @example
 * const collection = new MetricCollection({ accuracy: new Accuracy(), f1: new F1({ average: "macro" }) });
 * collection.update(["a", "b"], ["a", "c"]).update(["c"], ["c"]);
 * collection.compute(); // { "accuracy": 0.6666666666666666, "f1": 0.5555555555555555 }
 * @see torchmetrics.MetricCollection
 */
export class MetricCollection<Metrics extends Readonly<Record<string, CollectedMetric>>> {
  /** The metrics by name. The collection feeds them; ask them for what is theirs alone, such as an error bound. */
  readonly metrics: Metrics;
  readonly #members: Readonly<Record<string, Member>>;
  /** The name of one metric for each state that is kept. */
  readonly #feeders: readonly string[];

  /**
   * Starts without rows.
   *
   * @param metrics - metrics by name, as patterns: the collection makes its own of the same classes and options
   */
  constructor(metrics: Metrics) {
    const { shared, feeders } = share(metrics as unknown as Readonly<Record<string, Member>>);
    this.metrics = shared as unknown as Metrics;
    this.#members = shared;
    this.#feeders = feeders;
  }

  /** Number of rows seen. */
  get rows(): number {
    return this.#feeders.length > 0 ? this.#members[this.#feeders[0]].rows : 0;
  }

  /**
   * Takes in a chunk of rows.
   *
   * @param yTrue - true labels or values of the chunk
   * @param yPred - predicted labels, values or scores of the chunk
   * @param options - weights of the chunk's rows
   * @returns this
   * @throws InvalidInputError what a metric throws; no metric takes in a chunk whose own rows another one refuses
   */
  update(yTrue: CommonRows<Metrics, 0>, yPred: CommonRows<Metrics, 1>, options: WeightOption = {}): this {
    const parts = this.#feeders.map((name) =>
      this.#members[name].fresh().update(yTrue as Column, yPred as Column, options),
    );
    for (const [i, name] of this.#feeders.entries()) this.#members[name].merge(parts[i]);
    return this;
  }

  /**
   * Takes in what another collection has seen.
   *
   * @param other - a collection of metrics of the same names, classes and options; left as it is
   * @returns this
   * @throws InvalidInputError `bad-option` for other metrics; `mixed-labels`
   */
  merge(other: MetricCollection<Metrics>): this {
    const [own, others] = [this.#signature(), other.#signature()];
    if (own !== others) {
      throw new InvalidInputError("bad-option", `MetricCollection.merge requires ${own}, got ${others}`);
    }
    for (const name of this.#feeders) this.#members[name].merge(other.#members[name]);
    return this;
  }

  /**
   * Every metric over all rows seen.
   *
   * @param options - who is told of what the rows do not define
   * @returns the values by name
   * @throws InvalidInputError `empty-input` before the first row; what a metric throws
   */
  compute(options: UndefinedOption = {}): CollectionValues<Metrics> {
    const values = Object.entries(this.#members).map(([name, metric]) => [name, metric.compute(options)]);
    return Object.fromEntries(values);
  }

  /**
   * What it has seen, as plain data.
   *
   * @returns what {@link MetricCollection.fromJSON} reads
   */
  toJSON(): CollectionJson {
    const metrics = Object.entries(this.#members).map(([name, metric]) => [
      name,
      this.#feeders.includes(name) ? metric.toJSON() : { ...metric.toJSON(), state: null },
    ]);
    return { kind: "MetricCollection", version: 1, metrics: Object.fromEntries(metrics) };
  }

  /**
   * Goes on where another collection stopped.
   *
   * @param json - what `toJSON` wrote
   * @param metrics - the metrics that the other one was made with
   * @returns the collection
   * @throws InvalidInputError `bad-state` for other metrics, or another version
   */
  static fromJSON<Metrics extends Readonly<Record<string, CollectedMetric>>>(
    json: CollectionJson,
    metrics: Metrics,
  ): MetricCollection<Metrics> {
    const caller = "MetricCollection.fromJSON";
    const collection = new MetricCollection(metrics);
    if (json?.kind !== "MetricCollection" || json.version !== 1) throw badState(caller, json);
    const [own, others] = [collection.#signature(), signature(json.metrics)];
    if (own !== others) {
      throw new InvalidInputError("bad-state", `${caller} requires ${own}, got ${others}`);
    }
    for (const name of collection.#feeders) collection.#members[name].load(json.metrics[name]);
    return collection;
  }

  #signature(): string {
    return signature(this.toJSON().metrics);
  }
}

/** Names, classes and options, in the order of the names. */
function signature(metrics: Readonly<Record<string, StreamingJson>>): string {
  const named = Object.entries(metrics).map(
    ([name, { kind, options }]) => `${name}: ${kind} ${JSON.stringify(options)}`,
  );
  return named.sort().join(", ");
}
