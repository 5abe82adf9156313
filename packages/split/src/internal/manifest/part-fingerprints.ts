import { rowCount, type Table } from "@productizeml/stats";
import { Fingerprint, type TableFingerprint } from "../../fingerprint.ts";
import { RowDigester, sortedNames } from "../row-digest.ts";
import { Sum128 } from "../sum128.ts";

/** What the rows of one part are. */
export interface PartContent {
  /** Number of rows. */
  readonly rows: number;
  /** The `contentHash` that `fingerprint` gives for these rows alone. */
  readonly contentHash: string;
}

/** Fingerprints of all rows, and of the rows of each part, from pieces of a table in any order. */
export class PartFingerprints {
  readonly #caller: string;
  readonly #sums: readonly Sum128[];
  readonly #rows: Float64Array;
  #names: readonly string[] | null = null;
  #digester: RowDigester | null = null;

  /** Begins with no rows; `parts` is the number of parts. */
  constructor(caller: string, parts: number) {
    this.#caller = caller;
    // The last sum is that of rows without a part.
    this.#sums = Array.from({ length: parts + 1 }, () => new Sum128());
    this.#rows = new Float64Array(parts + 1);
  }

  /** Adds rows and the part of each. */
  update(table: Table, ids: ArrayLike<number>): void {
    this.#names ??= sortedNames(this.#caller, table);
    this.#digester ??= new RowDigester(this.#caller, this.#names);
    const readers = this.#digester.readers(table);
    const words = new Uint32Array(4);
    const none = this.#sums.length - 1;
    const rows = rowCount(this.#caller, table);
    for (let row = 0; row < rows; row++) {
      const id = ids[row] as number;
      const part = id < 0 ? none : id;
      this.#digester.digest(readers, row, words, 0);
      (this.#sums[part] as Sum128).add(words);
      this.#rows[part]!++;
    }
  }

  /** The parts' contents, in order. */
  get parts(): readonly PartContent[] {
    return this.#contents().slice(0, -1);
  }

  /** The fingerprint of all rows together. */
  get data(): TableFingerprint {
    const types = this.#digester?.types ?? [];
    const columns = (this.#names ?? []).map((name, i) => ({ name, type: types[i] ?? ("null" as const) }));
    const empty = { columns, schemaHash: "" };
    return this.#contents()
      .map((content) => Fingerprint.fromJSON({ ...empty, ...content }))
      .reduce((all, part) => all.merge(part))
      .compute();
  }

  #contents(): PartContent[] {
    return this.#sums.map((sum, part) => ({
      rows: this.#rows[part] as number,
      contentHash: sum.toHex(),
    }));
  }
}
