import { type Column, columnLength, InvalidInputError, type Matrix } from "@productizeml/stats";
import { chunkWeight } from "../internal/streaming/chunk-weight.ts";
import { decodeOptions, encodeOptions } from "../internal/streaming/options-json.ts";
import { badState } from "../internal/streaming/state.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";
import type { StreamingJson } from "./streaming-json.ts";
import type { StreamingState } from "./streaming-state.ts";

/**
 * A metric of rows that come in chunks, on one machine or on many: what all streaming twins can do.
 *
 * It keeps of the rows what the metric needs and no more, and `compute` is the function of the same name over that. In whatever
 * chunks the rows come, and in whatever order parts are merged, the value is the function's on all rows: bit for bit where rows
 * are counted, up to rounding in the last digits where numbers are summed.
 *
 * @typeParam True - true labels or values of a chunk
 * @typeParam Predicted - predicted labels, values or scores of a chunk
 * @typeParam Kept - what is kept of the rows
 * @typeParam Value - what is computed
 */
export class StreamingMetric<
  True extends Column | Matrix,
  Predicted,
  Kept extends StreamingState<True, Predicted>,
  Value,
> {
  /** The class's name, which its JSON carries. */
  readonly kind: string;
  /** The options as given. */
  readonly options: object;
  /** @internal */
  state: Kept;
  readonly #value: (state: Kept, told: UndefinedOption) => Value;

  /**
   * Starts without rows.
   *
   * @param kind - the class's name
   * @param options - the metric's options, plain data
   * @param state - what is kept of the rows, still without any
   * @param value - the metric out of what is kept
   */
  constructor(
    kind: string,
    options: object,
    state: Kept,
    value: (state: Kept, told: UndefinedOption) => Value,
  ) {
    this.kind = kind;
    this.options = options;
    this.state = state;
    this.#value = value;
  }

  /** Number of rows seen. */
  get rows(): number {
    return this.state.rows;
  }

  /**
   * Takes in a chunk of rows; one without rows changes nothing.
   *
   * @param yTrue - true labels or values of the chunk
   * @param yPred - predicted labels, values or scores of the chunk
   * @param options - weights of the chunk's rows
   * @returns this
   * @throws InvalidInputError what the function of the same name throws; `mixed-labels` for labels of another type than before. No
   * row of a refused chunk is taken in.
   */
  update(yTrue: True, yPred: Predicted, options: WeightOption = {}): this {
    const n = rowsOf(yTrue);
    if (n === 0 && rowsOf(yPred as Column | Matrix) === 0) return this;
    const weight = chunkWeight(this.kind, options.sampleWeight, n);
    this.state.add(this.kind, yTrue, yPred, weight);
    return this;
  }

  /**
   * Takes in what another one has seen.
   *
   * @param other - a metric of the same class and options; left as it is
   * @returns this
   * @throws InvalidInputError `bad-option` for another class or other options; `mixed-labels`
   */
  merge(other: this): this {
    const [own, others] = [signature(this), signature(other)];
    if (own !== others) {
      throw new InvalidInputError("bad-option", `${this.kind}.merge requires another ${own}, got ${others}`);
    }
    this.state.merge(this.kind, other.state);
    return this;
  }

  /**
   * The metric over all rows seen.
   *
   * @param options - who is told of what the rows do not define
   * @returns what the function of the same name returns for all rows at once
   * @throws InvalidInputError `empty-input` before the first row; what the function throws
   */
  compute(options: UndefinedOption = {}): Value {
    if (this.rows > 0) return this.#value(this.state, options);
    throw new InvalidInputError("empty-input", `${this.kind} requires at least 1 row before compute, got 0`);
  }

  /**
   * What it has seen, as plain data.
   *
   * @returns what the static `fromJSON` of the same class reads
   */
  toJSON(): StreamingJson {
    return { kind: this.kind, version: 1, options: encodeOptions(this.options), state: this.state.toJSON() };
  }

  /** @internal */
  fresh(): this {
    return Reflect.construct(this.constructor, [this.options]);
  }

  /** @internal */
  load(json: StreamingJson): this {
    this.state.load(`${this.kind}.fromJSON`, json.state);
    return this;
  }
}

/** The options that a class's `toJSON` wrote. */
export function readOptions<Options>(kind: string, json: StreamingJson): Options {
  if (json?.kind !== kind || json.version !== 1 || typeof json.options !== "object") {
    const got = json?.kind === kind ? `version ${json.version}` : json?.kind;
    if (typeof got !== "string") throw badState(`${kind}.fromJSON`, json);
    throw new InvalidInputError("bad-state", `${kind}.fromJSON requires version 1 of ${kind}, got ${got}`);
  }
  return decodeOptions(json.options) as Options;
}

function signature({ kind, options }: { readonly kind: string; readonly options: object }): string {
  return `${kind} with options ${JSON.stringify(encodeOptions(options))}`;
}

function rowsOf(values: Column | Matrix): number {
  return "cols" in values ? values.rows : columnLength(values);
}
