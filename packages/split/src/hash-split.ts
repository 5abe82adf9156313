import {
  type Column,
  columnLength,
  InvalidInputError,
  isDictionary,
  requireLength,
  requireOption,
} from "@productizeml/stats";
import { bucketOf, type HashName } from "./internal/bucket.ts";
import { ByteBuffer } from "./internal/bytes.ts";
import { describeSplit, type Split } from "./internal/describe.ts";
import { gatherShuffled } from "./internal/gather-shuffled.ts";
import { partIds } from "./internal/parts.ts";
import { readShares, type Shares } from "./internal/shares.ts";
import { plainValues } from "./internal/values.ts";

/** What rows are told apart by: text, hashed as UTF-8; a whole number, hashed as its decimal text; or bytes. */
export type HashKey = string | number | bigint | Uint8Array;

/** Options of {@link hashSplit}. */
export interface HashSplitOptions {
  /**
   * Text before every key: another salt, another division.
   * @defaultValue ''
   */
  readonly salt?: string;
  /**
   * The hash. `'xxhash32'` is the fast one and takes any shares. `'sha256'` divides as TensorFlow Extended does, `'farmhash64'`
   * as BigQuery's `MOD(ABS(FARM_FINGERPRINT(key)), sum)`; both take whole-number shares.
   * @defaultValue 'xxhash32'
   */
  readonly hash?: HashName;
}

/** Gives each key its part. */
export interface HashAssign<Name extends string> {
  /**
   * The part of a key.
   *
   * @param key - what the row is told apart by
   */
  (key: HashKey): Name;
  /** The parts' names, in order. */
  readonly names: readonly Name[];
  /**
   * Divides rows by their keys.
   *
   * @param keys - one key for each row
   */
  split(keys: Column): Split<Name>;
}

/**
 * Divides by a hash of each row's key, so that a key keeps its part for ever: when data grows, is reordered, or is
 * read on another machine.
 *
 * Key `k` falls into the part whose interval of cumulated shares holds `xxhash32(salt + k) / 2^32`; with the other hashes the
 * one that holds `hash(salt + k) mod sum`. Sizes are therefore as asked on average, not exactly. When shares change
 * and their sum does not, only the keys between the old and the new border move.
 *
 * @param shares - share of each part: fractions that sum to 1, or whole-number weights
 * @param options - salt and hash
 * @returns a function from a key to its part's name, with `split(keys)` for a whole column
 * @throws InvalidInputError `out-of-range` for bad shares; `bad-option`; when called, `bad-column` for a key that is missing
 * or a number that is not whole; `empty-input` for no keys
 * @example
 * const assign = hashSplit({ train: 80, test: 20 });
 * assign("user-1"); // "train"
 * assign.split(["user-1", "user-2", "user-3"]).partIds; // [0, 1, 0]
 * @see https://github.com/Cyan4973/xxHash; tfx.components.ImportExampleGen's hash buckets; BigQuery's FARM_FINGERPRINT
 */
export function hashSplit<Name extends string>(
  shares: Shares<Name>,
  options: HashSplitOptions = {},
): HashAssign<Name> {
  const { salt = "", hash = "xxhash32" } = options;
  requireOption("hashSplit", "hash", hash, ["xxhash32", "sha256", "farmhash64"]);
  const named = readShares("hashSplit", shares);
  const bucket = bucketOf(hash, named.weights);
  const buffer = new ByteBuffer();
  const start = buffer.write(salt, 0);
  const ofText = start === 0 ? bucket.ofText : undefined;
  const code = (key: unknown): number => {
    if (typeof key === "string" && ofText !== undefined) {
      const part = ofText(key);
      if (part >= 0) return part;
    }
    const end = writeKey(buffer, key, start);
    return bucket.ofBytes(buffer, end);
  };
  const assign = (key: HashKey): Name => named.names[code(key)] as Name;
  const split = (keys: Column): Split<Name> => {
    requireLength("hashSplit", "keys", { length: columnLength(keys) });
    const ids = partIds(columnLength(keys), named.names.length);
    if (isDictionary(keys)) {
      const byCategory: number[] = [];
      for (let i = 0; i < ids.length; i++) {
        const from = keys.codes[i] as number;
        ids[i] = byCategory[from] ??= code(keys.categories[from]);
      }
    } else {
      const values = plainValues(keys);
      for (let i = 0; i < ids.length; i++) ids[i] = code(values[i]);
    }
    return describeSplit(named, ids, null, gatherShuffled(ids, named.names.length));
  };
  return Object.assign(assign, { names: named.names, split });
}

/** Writes a key behind the salt and returns where it ends. */
function writeKey(buffer: ByteBuffer, key: unknown, start: number): number {
  if (typeof key === "string") return buffer.write(key, start);
  if (typeof key === "bigint" || Number.isSafeInteger(key)) return buffer.write(String(key), start);
  if (key instanceof Uint8Array) return buffer.append(key, start);
  throw new InvalidInputError(
    "bad-column",
    `hashSplit requires keys that are text, whole numbers or bytes, got ${String(key)}`,
  );
}
