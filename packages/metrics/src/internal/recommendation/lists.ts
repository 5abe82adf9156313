import type { EncodedLabels, Labels } from "../../labels.ts";
import { checkLengths } from "../check-lengths.ts";
import { readItems } from "./items.ts";

/** Items of each user, each once: those of user `u` stand in `items` from `starts[u]` to `starts[u + 1]`. */
export interface Lists {
  readonly items: Int32Array;
  readonly starts: Int32Array;
  /** The row that each item came from first. */
  readonly rows: Int32Array;
  readonly users: EncodedLabels;
  readonly encoded: EncodedLabels;
}

/** Reads one row for each user and item. */
export function readLists(caller: string, users: Labels, items: Labels): Lists {
  const owners = readItems(caller, "users", users);
  const encoded = readItems(caller, "items", items);
  const n = owners.codes.length;
  checkLengths(caller, "items", n, encoded.codes.length);
  const rows = rowsByCode(owners);
  const last = new Int32Array(encoded.categories.length).fill(-1);
  const distinct = new Int32Array(n);
  const kept = new Int32Array(n);
  const starts = new Int32Array(owners.categories.length + 1);
  let size = 0;
  for (let i = 0; i < n; i++) {
    const user = owners.codes[rows[i]];
    const item = encoded.codes[rows[i]];
    if (last[item] !== user) {
      last[item] = user;
      kept[size] = rows[i];
      distinct[size++] = item;
    }
    starts[user + 1] = size;
  }
  return { items: distinct.subarray(0, size), starts, rows: kept.subarray(0, size), users: owners, encoded };
}

/** Rows in the order of their codes. */
function rowsByCode({ codes, categories }: EncodedLabels): Int32Array {
  const next = new Int32Array(categories.length + 1);
  for (let i = 0; i < codes.length; i++) next[codes[i] + 1]++;
  for (let code = 0; code < categories.length; code++) next[code + 1] += next[code];
  const rows = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) rows[next[codes[i]]++] = i;
  return rows;
}
