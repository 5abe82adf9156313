import { InvalidInputError, type Matrix } from "@productizeml/stats";
import type { EncodedLabels, Labels } from "../../labels.ts";
import type { Numbers } from "../../numbers.ts";
import type { StreamingState } from "../../streaming/streaming-state.ts";
import { checkFinite, readFloats } from "../numbers.ts";
import { readMatrix } from "../score-rows.ts";
import { admit, readChunk } from "./coded-chunk.ts";
import { codes, floats } from "./growing.ts";
import { LabelIndex } from "./label-index.ts";
import { recode } from "./recode.ts";
import { RowWeights } from "./row-weights.ts";
import { badState, count, numberList } from "./state.ts";

/** Rows of scores as the metrics take them. */
export interface ScoredRows {
  readonly yTrue: EncodedLabels;
  readonly yScore: Float64Array | Matrix<Float64Array>;
  readonly weight: { readonly sampleWeight?: Float64Array };
}

/** Every row: the code of its label, its scores, its weight. */
export class ScoreRows implements StreamingState<Labels, Numbers | Matrix> {
  readonly key = "scores";
  readonly #index = new LabelIndex();
  readonly #codes = codes();
  readonly #scores = floats();
  readonly #weights = new RowWeights();
  /** Columns of the matrices that the scores came in, 0 for plain columns, -1 before the first row. */
  #cols = -1;

  get rows(): number {
    return this.#codes.length;
  }

  add(caller: string, yTrue: Labels, yScore: Numbers | Matrix, weight: Float64Array | null): void {
    const chunk = readChunk(caller, yTrue);
    const n = chunk.codes.length;
    const { data, cols } = readScores(caller, yScore, n);
    this.#shape(caller, cols);
    this.#codes.push(recode(chunk.codes, admit(caller, this.#index, chunk)));
    this.#scores.push(data);
    this.#weights.add(weight, n);
  }

  merge(caller: string, other: ScoreRows): void {
    if (other.rows === 0) return;
    this.#shape(caller, other.#cols);
    const position = this.#index.codesFrom(caller, other.#index);
    this.#codes.push(recode(other.#codes.values(), position));
    this.#scores.push(other.#scores.values().slice());
    this.#weights.merge(other.#weights);
  }

  all(): ScoredRows {
    const data = this.#scores.values();
    return {
      yTrue: this.#index.encoded(this.#codes.values()),
      yScore: this.#cols > 0 ? { data, rows: this.rows, cols: this.#cols } : data,
      weight: this.#weights.option(),
    };
  }

  toJSON(): unknown {
    return {
      ...(this.#index.toJSON() as object),
      cols: Math.max(this.#cols, 0),
      codes: Array.from(this.#codes.values()),
      scores: Array.from(this.#scores.values()),
      weight: this.#weights.toJSON(),
    };
  }

  load(caller: string, json: unknown): void {
    const { cols, codes: coded, scores, weight } = (json ?? {}) as Record<string, unknown>;
    this.#index.load(caller, json);
    this.#codes.push(numberList(caller, coded, (code) => this.#index.labels[code] !== undefined));
    this.#scores.push(numberList(caller, scores, () => true));
    this.#weights.load(caller, weight, this.rows);
    if (this.rows > 0) this.#cols = count(caller, cols);
    if (this.#scores.length !== this.rows * Math.max(this.#cols, 1)) throw badState(caller, json);
  }

  #shape(caller: string, cols: number): void {
    if (this.#cols === -1) this.#cols = cols;
    if (cols === this.#cols) return;
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires yScore ${shape(this.#cols)} in all chunks, got one ${shape(cols)}`,
    );
  }
}

function shape(cols: number): string {
  return cols > 0 ? `of ${cols} columns` : "without columns";
}

function readScores(
  caller: string,
  yScore: Numbers | Matrix,
  n: number,
): { readonly data: Float64Array; readonly cols: number } {
  if (!("cols" in yScore)) {
    const data = readFloats(caller, "yScore", yScore, n);
    checkFinite(caller, "yScore", data);
    return { data, cols: 0 };
  }
  const { data, rows, cols } = readMatrix(caller, "yScore", yScore);
  if (rows === n) return { data, cols };
  throw new InvalidInputError("length-mismatch", `${caller} requires yScore of ${n} rows, got ${rows}`);
}
