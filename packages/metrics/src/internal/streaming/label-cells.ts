import type { EncodedLabels, Labels } from "../../labels.ts";
import type { StreamingState } from "../../streaming/streaming-state.ts";
import type { UndefinedOption } from "../../undefined.ts";
import type { WeightOption } from "../../weights.ts";
import { countPairs, countSmallPairs, SMALL } from "../count-pairs.ts";
import { labelOf } from "../label-column.ts";
import { densePair, type LabelPair, readPair } from "../pair.ts";
import { presentLabels } from "../tally.ts";
import { LabelIndex } from "./label-index.ts";
import { badState, count, numberList } from "./state.ts";

/** Labels up to which a table of all pairs is counted; beyond, only the pairs that occur. */
const TABLE = 256;
/** More labels than any stream has: the cell of codes `a` and `b` is numbered `a * WIDE + b`. */
const WIDE = 2 ** 26;

/** Cells as rows that any metric of labels takes: one row for each pair of labels, which weighs as much as all its rows. */
export interface CellRows {
  readonly yTrue: EncodedLabels;
  readonly yPred: EncodedLabels;
  readonly sampleWeight: Float64Array;
}

/** A metric of labels over cells. */
export function overCells<Options, Value>(
  metric: (yTrue: Labels, yPred: Labels, options: Options & WeightOption & UndefinedOption) => Value,
  options: Options,
): (cells: LabelCells, told: UndefinedOption) => Value {
  return (cells, told) => {
    const { yTrue, yPred, sampleWeight } = cells.all();
    return metric(yTrue, yPred, { ...options, ...told, sampleWeight });
  };
}

/** How often each pair of a true and a predicted label occurred: all that a metric of labels needs of its rows. */
export class LabelCells implements StreamingState<Labels, Labels> {
  readonly key = "labels";
  rows = 0;
  readonly #index = new LabelIndex();
  readonly #cells = new Map<number, number>();

  add(caller: string, yTrue: Labels, yPred: Labels, weight: Float64Array | null): void {
    const pair = readPair(caller, yTrue, yPred);
    const small = weight ? null : countSmallPairs(pair.actual, pair.predicted);
    if (small) this.#addSmall(caller, pair, small);
    else this.#addDense(caller, pair, weight);
    this.rows += pair.actual.length;
  }

  merge(caller: string, other: LabelCells): void {
    const codes = this.#index.codesFrom(caller, other.#index);
    for (const [cell, weight] of other.#cells) {
      this.#put(codes[Math.floor(cell / WIDE)], codes[cell % WIDE], weight);
    }
    this.rows += other.rows;
  }

  all(): CellRows {
    const cells = [...this.#cells].sort(([a], [b]) => a - b);
    return {
      yTrue: this.#index.encoded(Int32Array.from(cells, ([cell]) => Math.floor(cell / WIDE))),
      yPred: this.#index.encoded(Int32Array.from(cells, ([cell]) => cell % WIDE)),
      sampleWeight: Float64Array.from(cells, ([, weight]) => weight),
    };
  }

  toJSON(): unknown {
    const cells = [...this.#cells].flatMap(([cell, weight]) => [
      Math.floor(cell / WIDE),
      cell % WIDE,
      weight,
    ]);
    return { rows: this.rows, ...(this.#index.toJSON() as object), cells };
  }

  load(caller: string, json: unknown): void {
    const { rows, cells } = (json ?? {}) as { rows?: unknown; cells?: unknown };
    this.rows = count(caller, rows);
    this.#index.load(caller, json);
    const list = numberList(caller, cells, (value) => value >= 0);
    for (let i = 0; i < list.length; i += 3) {
      const known = [list[i], list[i + 1]].every((code) => this.#index.labels[code] !== undefined);
      if (!known || list[i + 2] === undefined) throw badState(caller, json);
      this.#put(list[i], list[i + 1], list[i + 2]);
    }
  }

  #put(actual: number, predicted: number, weight: number): void {
    const cell = actual * WIDE + predicted;
    this.#cells.set(cell, (this.#cells.get(cell) ?? 0) + weight);
  }

  #addSmall(caller: string, pair: LabelPair, counts: Int32Array): void {
    const present = presentLabels(counts);
    const labels = present.map((value) => labelOf(pair.kind, pair.categories, value));
    const codes = this.#index.codesOf(caller, pair.kind, labels);
    for (let i = 0; i < present.length; i++) {
      for (let j = 0; j < present.length; j++) {
        const rows = counts[present[i] * SMALL + present[j]];
        if (rows > 0) this.#put(codes[i], codes[j], rows);
      }
    }
  }

  /** Pairs whose rows weigh nothing are kept too: their labels are classes all the same. */
  #addDense(caller: string, pair: LabelPair, weight: Float64Array | null): void {
    const { categories, actual, predicted, kind } = densePair(pair);
    const codes = this.#index.codesOf(caller, kind, categories);
    const size = categories.length;
    if (size > TABLE) {
      for (let i = 0; i < actual.length; i++) {
        this.#put(codes[actual[i]], codes[predicted[i]], weight ? weight[i] : 1);
      }
      return;
    }
    const rows = countPairs(actual, predicted, size, null);
    const weights = weight ? countPairs(actual, predicted, size, weight) : rows;
    for (let cell = 0; cell < rows.length; cell++) {
      if (rows[cell] > 0) this.#put(codes[Math.floor(cell / size)], codes[cell % size], weights[cell]);
    }
  }
}
