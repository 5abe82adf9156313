import type { Part } from "./part.ts";
import { bandKeys, Sketcher } from "./sketch.ts";
import { jaccard, type Tokenizer, type TokenOptions } from "./tokens.ts";

/** Rows of one band's bucket that a row is compared with at most. */
const COMPARED = 32;

/** What is compared, and how. */
export interface Search extends TokenOptions {
  readonly columns: readonly string[];
  readonly threshold: number;
  readonly bands: number;
  readonly rowsPerBand: number;
}

/** Rows of one part that are nearly equal to a row of another. */
export interface Matches {
  /** For each such row the other part's. */
  readonly others: ReadonlyMap<number, number>;
  /** And how alike they are: the Jaccard similarity of their tokens, counted out. */
  readonly similarities: ReadonlyMap<number, number>;
  /** Pairs of rows that were compared. */
  readonly compared: number;
}

/** Finds rows that agree in a band of their sketches, and counts out how alike they are. */
export class BandSearch {
  readonly #rows: number;
  readonly #tokenizer: Tokenizer;
  readonly #search: Search;
  /** The keys of band `b` stand from `b * rows` on; 0 for a row without tokens. */
  readonly #keys: Uint32Array;

  /** Sketches every row that is in a part, in the order of the table, which memory likes best. */
  constructor(parts: readonly Part[], rows: number, tokenizer: Tokenizer, search: Search) {
    this.#rows = rows;
    this.#tokenizer = tokenizer;
    this.#search = search;
    this.#keys = new Uint32Array(search.bands * rows);
    const wanted = new Uint8Array(rows);
    for (const part of parts) for (let i = 0; i < part.rows.length; i++) wanted[part.rows[i] as number] = 1;
    const sketcher = new Sketcher(search.bands * search.rowsPerBand);
    for (let row = 0; row < rows; row++) {
      if (wanted[row] === 0) continue;
      tokenizer.read(row);
      if (tokenizer.count === 0) continue;
      sketcher.sketch(tokenizer.tokens, tokenizer.count);
      bandKeys(sketcher.values, search.rowsPerBand, this.#keys, row, rows);
    }
  }

  /** For each row of the second part, but those to skip, the first row found in the first part that is as alike as asked for. */
  match(first: Part, second: Part, skip: (row: number) => boolean): Matches {
    const { bands } = this.#search;
    const [known, asked] = [ascending(first), ascending(second)];
    const bits = Math.max(4, Math.ceil(Math.log2(known.length + 1)));
    const buckets = {
      shift: 32 - bits,
      heads: new Int32Array(2 ** bits),
      next: new Int32Array(known.length),
    };
    const others = new Map<number, number>();
    const similarities = new Map<number, number>();
    let compared = 0;
    for (let band = 0; band < bands; band++) {
      const keys = this.#keys.subarray(band * this.#rows, (band + 1) * this.#rows);
      fill(buckets, known, keys);
      for (const row of asked) {
        const key = keys[row] as number;
        const head = buckets.heads[key >>> buckets.shift] as number;
        if (key === 0 || head < 0 || others.has(row)) continue;
        const candidates = candidatesOf(row, head, buckets, known, keys);
        if (candidates.length === 0 || skip(row)) continue;
        const tokens = this.#tokenizer.distinct(row);
        for (const other of candidates) {
          const similarity = jaccard(tokens, this.#tokenizer.distinct(other));
          compared++;
          if (similarity < this.#search.threshold) continue;
          others.set(row, other);
          similarities.set(row, similarity);
          break;
        }
      }
    }
    return { others, similarities, compared };
  }
}

/** Positions by the high bits of their key, chained. */
interface Buckets {
  readonly shift: number;
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

function fill({ shift, heads, next }: Buckets, rows: Uint32Array, keys: Uint32Array): void {
  heads.fill(-1);
  for (let at = rows.length - 1; at >= 0; at--) {
    const slot = (keys[rows[at] as number] as number) >>> shift;
    next[at] = heads[slot] as number;
    heads[slot] = at;
  }
}

/** The first rows with the key of `row`. */
function candidatesOf(
  row: number,
  head: number,
  { next }: Buckets,
  rows: Uint32Array,
  keys: Uint32Array,
): number[] {
  const found: number[] = [];
  for (let at = head; at >= 0 && found.length < COMPARED; at = next[at] as number) {
    const other = rows[at] as number;
    if (keys[other] === keys[row] && other !== row) found.push(other);
  }
  return found;
}

function ascending({ rows }: Part): Uint32Array {
  return Uint32Array.from(rows).sort();
}
