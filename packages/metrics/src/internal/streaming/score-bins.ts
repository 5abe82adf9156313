import { InvalidInputError, type Matrix, requireInteger } from "@productizeml/stats";
import type { Labels } from "../../labels.ts";
import type { Numbers } from "../../numbers.ts";
import type { StreamingState } from "../../streaming/streaming-state.ts";
import { checkFinite, readFloats } from "../numbers.ts";
import { admit, readChunk } from "./coded-chunk.ts";
import { LabelIndex } from "./label-index.ts";
import type { ScoredRows } from "./score-rows.ts";
import { badState, count, numberList } from "./state.ts";

/** How scores are put into bins. */
export interface Binning {
  readonly bins: number;
  readonly range: readonly [number, number];
}

/** Checks the options; without `bins` every score is kept. */
export function readBinning(
  caller: string,
  options: { readonly bins?: number; readonly range?: readonly [number, number] },
): Binning | null {
  const { bins, range = [0, 1] } = options;
  if (bins === undefined) return null;
  requireInteger(caller, "bins", bins, 1, 2 ** 24);
  if (range[0] < range[1] && Number.isFinite(range[1] - range[0])) return { bins, range };
  throw new InvalidInputError(
    "out-of-range",
    `${caller} requires an ascending range, got ${range.join(" to ")}`,
  );
}

/** For each of two labels the weight of its rows in every bin of the scores. */
export class ScoreBins implements StreamingState<Labels, Numbers | Matrix> {
  readonly key: string;
  rows = 0;
  /** Whether any row has a weight other than 1. */
  weighted = false;
  readonly #binning: Binning;
  readonly #index = new LabelIndex(2);
  /** The bins of the first label, then those of the second. */
  readonly #counts: Float64Array;

  constructor(binning: Binning) {
    const { bins, range } = binning;
    this.key = `bins ${bins} ${range.join(" ")}`;
    this.#binning = binning;
    this.#counts = new Float64Array(2 * bins);
  }

  add(caller: string, yTrue: Labels, yScore: Numbers | Matrix, weight: Float64Array | null): void {
    if ("cols" in yScore) {
      throw new InvalidInputError(
        "bad-option",
        `${caller} requires one column of scores with bins, got a matrix`,
      );
    }
    const chunk = readChunk(caller, yTrue);
    const score = readFloats(caller, "yScore", yScore, chunk.codes.length);
    checkFinite(caller, "yScore", score);
    const start = admit(caller, this.#index, chunk).map((code) => code * this.#binning.bins);
    if (weight) this.#weigh(chunk.codes, start, score, weight);
    else this.#count(chunk.codes, start, score);
    this.weighted ||= weight !== null;
    this.rows += chunk.codes.length;
  }

  merge(caller: string, other: ScoreBins): void {
    const position = this.#index.codesFrom(caller, other.#index);
    position.forEach((code, from) => {
      const counts = this.countsOf(code);
      const added = other.countsOf(from);
      for (let bin = 0; bin < counts.length; bin++) counts[bin] += added[bin];
    });
    this.weighted ||= other.weighted;
    this.rows += other.rows;
  }

  /**
   * One row for each label and bin that has any weight, and the first bin, so that every label is there. Its score is its bin; the
   * highest come first, so that no metric need sort them.
   */
  all(): ScoredRows {
    const { bins } = this.#binning;
    const { length } = this.#index.labels;
    const codes = new Int32Array(length * bins);
    const yScore = new Float64Array(length * bins);
    const sampleWeight = new Float64Array(length * bins);
    let size = 0;
    for (let bin = bins - 1; bin >= 0; bin--) {
      for (let code = 0; code < length; code++) {
        const weight = this.#counts[code * bins + bin];
        if (weight === 0 && bin > 0) continue;
        codes[size] = code;
        yScore[size] = bin;
        sampleWeight[size] = weight;
        size++;
      }
    }
    return {
      yTrue: this.#index.encoded(codes.subarray(0, size)),
      yScore: yScore.subarray(0, size),
      weight: { sampleWeight: sampleWeight.subarray(0, size) },
    };
  }

  /** Weights by bin of the label at a code by appearance. */
  countsOf(code: number): Float64Array {
    const { bins } = this.#binning;
    return this.#counts.subarray(code * bins, (code + 1) * bins);
  }

  get labels(): LabelIndex["labels"] {
    return this.#index.labels;
  }

  toJSON(): unknown {
    const counts = this.#index.labels.map((_, code) =>
      [...this.countsOf(code).entries()].flatMap(([bin, weight]) => (weight > 0 ? [bin, weight] : [])),
    );
    return { rows: this.rows, weighted: this.weighted, ...(this.#index.toJSON() as object), counts };
  }

  load(caller: string, json: unknown): void {
    const { rows, weighted, counts } = (json ?? {}) as Record<string, unknown>;
    this.rows = count(caller, rows);
    this.weighted = weighted !== false;
    this.#index.load(caller, json);
    if (!Array.isArray(counts) || counts.length !== this.#index.labels.length) throw badState(caller, json);
    counts.forEach((list: unknown, code) => {
      const counts = this.countsOf(code);
      const pairs = numberList(caller, list, (value) => value >= 0);
      for (let i = 0; i < pairs.length; i += 2) {
        if (counts[pairs[i]] === undefined || pairs[i + 1] === undefined) throw badState(caller, json);
        counts[pairs[i]] = pairs[i + 1];
      }
    });
  }

  #count(codes: Int32Array, start: Int32Array, score: Float64Array): void {
    const { bins, range } = this.#binning;
    const counts = this.#counts;
    const low = range[0];
    const scale = bins / (range[1] - low);
    for (let i = 0; i < codes.length; i++) {
      const at = (score[i] - low) * scale;
      counts[start[codes[i]] + (at < bins ? (at > 0 ? at | 0 : 0) : bins - 1)]++;
    }
  }

  #weigh(codes: Int32Array, start: Int32Array, score: Float64Array, weight: Float64Array): void {
    const { bins, range } = this.#binning;
    const counts = this.#counts;
    const low = range[0];
    const scale = bins / (range[1] - low);
    for (let i = 0; i < codes.length; i++) {
      const at = (score[i] - low) * scale;
      counts[start[codes[i]] + (at < bins ? (at > 0 ? at | 0 : 0) : bins - 1)] += weight[i];
    }
  }
}
