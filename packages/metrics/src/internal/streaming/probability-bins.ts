import type { ClassLabel, Labels } from "../../labels.ts";
import type { Numbers } from "../../numbers.ts";
import type { StreamingState } from "../../streaming/streaming-state.ts";
import { readBinaryProbabilities } from "../calibration/binary-probabilities.ts";
import { type BinSums, sumBins } from "../calibration/bins.ts";
import { readChunk } from "./coded-chunk.ts";
import { LabelIndex } from "./label-index.ts";
import { badState, count, numberList } from "./state.ts";

/** Sums over the rows of bins of equal width: their weight, their probabilities, their positive rows. */
export class ProbabilityBins implements StreamingState<Labels, Numbers> {
  readonly key: string;
  rows = 0;
  readonly sums: BinSums;
  readonly #index = new LabelIndex(2);
  readonly #positiveLabel: ClassLabel | undefined;

  constructor(bins: number, positiveLabel: ClassLabel | undefined) {
    this.key = `probabilities ${bins} ${JSON.stringify(positiveLabel)}`;
    this.#positiveLabel = positiveLabel;
    const empty = () => new Float64Array(bins);
    this.sums = { total: empty(), predicted: empty(), observed: empty() };
  }

  add(caller: string, yTrue: Labels, yProb: Numbers, weight: Float64Array | null): void {
    const chosen = this.#positiveLabel === undefined ? {} : { positiveLabel: this.#positiveLabel };
    const read = readBinaryProbabilities(caller, yTrue, yProb, chosen);
    const chunk = readChunk(caller, yTrue);
    this.#index.codesOf(caller, chunk.kind, chunk.labels);
    this.#plus(sumBins(caller, { ...read, weight }, this.sums.total.length, "uniform"));
    this.rows += read.probability.length;
  }

  merge(caller: string, other: ProbabilityBins): void {
    this.#index.codesFrom(caller, other.#index);
    this.#plus(other.sums);
    this.rows += other.rows;
  }

  toJSON(): unknown {
    const { total, predicted, observed } = this.sums;
    return {
      rows: this.rows,
      ...(this.#index.toJSON() as object),
      total: Array.from(total),
      predicted: Array.from(predicted),
      observed: Array.from(observed),
    };
  }

  load(caller: string, json: unknown): void {
    const state = (json ?? {}) as Record<string, unknown>;
    this.rows = count(caller, state["rows"]);
    this.#index.load(caller, json);
    for (const [name, sums] of Object.entries(this.sums) as [string, Float64Array][]) {
      const list = numberList(caller, state[name], (value) => value >= 0);
      if (list.length !== sums.length) throw badState(caller, json);
      sums.set(list);
    }
  }

  #plus({ total, predicted, observed }: BinSums): void {
    for (let bin = 0; bin < total.length; bin++) {
      this.sums.total[bin] += total[bin];
      this.sums.predicted[bin] += predicted[bin];
      this.sums.observed[bin] += observed[bin];
    }
  }
}
