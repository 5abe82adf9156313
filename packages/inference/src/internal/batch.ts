import type { RunOptions } from "../model.ts";
import type { DataOf, DType, Tensor, Tensors } from "../tensor.ts";
import { sizeOf, view, writeAt, zeros } from "./typed-array.ts";

/** One caller's rows in a batch. */
export interface Entry {
  readonly rows: number;
  readonly options: RunOptions | undefined;
  readonly queuedAt: number;
  resolve(outputs: Tensors): void;
  reject(error: unknown): void;
}

interface Column {
  readonly dtype: DType;
  /** Shape of one row. */
  readonly row: readonly number[];
  readonly stride: number;
  data: DataOf[DType];
}

/** Rows of several callers, copied behind one another as they come. */
export class Batch {
  readonly key: string;
  readonly entries: Entry[] = [];
  rows = 0;
  /** Whether it may leave. */
  due = false;
  readonly #columns: Record<string, Column> = {};
  #capacity: number;

  /** An empty batch for inputs shaped like `inputs`, with room for `capacity` rows. */
  constructor(key: string, inputs: Tensors, capacity: number) {
    this.key = key;
    this.#capacity = capacity;
    for (const name in inputs) {
      const { dtype, shape } = inputs[name];
      const row = shape.slice(1);
      const stride = sizeOf(row);
      this.#columns[name] = { dtype, row, stride, data: zeros(dtype, capacity * stride) };
    }
  }

  /** Copies a caller's rows. */
  add(inputs: Tensors, entry: Entry): void {
    if (this.rows + entry.rows > this.#capacity) this.#grow(this.rows + entry.rows);
    for (const name in this.#columns) {
      const { data, stride } = this.#columns[name];
      writeAt(data, this.rows * stride, inputs[name].data);
    }
    this.entries.push(entry);
    this.rows += entry.rows;
  }

  /** All rows, as the model takes them. */
  tensors(): Tensors {
    const tensors: Record<string, Tensor> = {};
    for (const name in this.#columns) {
      const { dtype, row, stride, data } = this.#columns[name];
      tensors[name] = { dtype, shape: [this.rows, ...row], data: view(data, 0, this.rows * stride) };
    }
    return tensors;
  }

  /** This batch without the entries that `keep` refuses. */
  filter(keep: (entry: Entry) => boolean): Batch {
    const kept = this.entries.map(keep);
    if (!kept.includes(false)) return this;
    const all = this.tensors();
    const batch = new Batch(this.key, all, this.rows);
    let start = 0;
    for (const [index, entry] of this.entries.entries()) {
      if (kept[index]) batch.add(rowsOf(all, start, start + entry.rows), entry);
      start += entry.rows;
    }
    return batch;
  }

  #grow(needed: number): void {
    this.#capacity = Math.max(needed, 2 * this.#capacity);
    for (const name in this.#columns) {
      const column = this.#columns[name];
      const larger = zeros(column.dtype, this.#capacity * column.stride);
      writeAt(larger, 0, view(column.data, 0, this.rows * column.stride));
      column.data = larger;
    }
  }
}

/** The rows from `start` to `end` of each tensor, as views where the arrays allow one. */
export function rowsOf(tensors: Tensors, start: number, end: number): Tensors {
  const part: Record<string, Tensor> = {};
  for (const name in tensors) {
    const { dtype, shape, data } = tensors[name];
    const stride = shape[0] === 0 ? 0 : data.length / shape[0];
    const rows = shape.slice();
    rows[0] = end - start;
    part[name] = { dtype, shape: rows, data: view(data, start * stride, end * stride) };
  }
  return part;
}
