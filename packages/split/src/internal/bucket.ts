import { sha256 } from "@noble/hashes/sha2.js";
import { requireBuckets } from "./buckets.ts";
import type { ByteBuffer } from "./bytes.ts";
import { farmhash64 } from "./farmhash64.ts";
import { xxhash32 } from "./xxhash32.ts";
import { xxhash32Text } from "./xxhash32-text.ts";

/** A hash that keys can be divided by. */
export type HashName = "xxhash32" | "sha256" | "farmhash64";

/** From a key to the position of its part. */
export interface Bucket {
  /** The part of the first `length` bytes. */
  ofBytes(buffer: ByteBuffer, length: number): number;
  /** The part of text; -1 when it must be written as bytes first. Only where that is faster. */
  ofText?(text: string): number;
}

/** Makes the function from keys to the positions of parts. */
export function bucketOf(hash: HashName, weights: readonly number[]): Bucket {
  const borders = Float64Array.from(weights);
  for (let k = 1; k < borders.length; k++) borders[k]! += borders[k - 1] as number;
  const total = borders[borders.length - 1] as number;
  if (hash === "xxhash32") {
    const scale = total / 2 ** 32;
    return {
      ofBytes: ({ bytes }, length) => interval(borders, xxhash32(bytes, length, 0) * scale),
      ofText: (text) => {
        const value = xxhash32Text(text);
        return value < 0 ? -1 : interval(borders, value * scale);
      },
    };
  }
  requireBuckets("hashSplit", hash, weights, 2 ** 37);
  if (hash === "sha256") {
    // One hasher, set back for each key: a new one for each takes three times as long.
    const fresh = sha256.create();
    const hasher = sha256.create();
    const digest = new Uint8Array(hasher.outputLen);
    return {
      ofBytes: ({ bytes }, length) => {
        fresh._cloneInto(hasher).update(bytes.subarray(0, length)).digestInto(digest);
        return interval(borders, remainder(digest, total));
      },
    };
  }
  const divisor = BigInt(total);
  return {
    ofBytes: ({ bytes }, length) => interval(borders, Number(magnitude(farmhash64(bytes, length)) % divisor)),
  };
}

/** The first part whose border lies above `value`. */
function interval(borders: Float64Array, value: number): number {
  let k = 0;
  while (k < borders.length - 1 && value >= (borders[k] as number)) k++;
  return k;
}

/** `ABS` of an unsigned 64-bit integer read as a signed one. */
function magnitude(value: bigint): bigint {
  const signed = BigInt.asIntN(64, value);
  return signed < 0n ? -signed : signed;
}

/** A number of bytes, the highest first, modulo `divisor`, at most 2^37. */
function remainder(digest: Uint8Array, divisor: number): number {
  let rest = 0;
  for (let i = 0; i < digest.length; i += 2) {
    rest = modulo(rest * 65536 + (digest[i] as number) * 256 + (digest[i + 1] as number), divisor);
  }
  return rest;
}

/** `%` of positive integers up to 2^53 by division, which takes a fraction of the time. */
function modulo(value: number, divisor: number): number {
  const rest = value - Math.floor(value / divisor) * divisor;
  return rest < 0 ? rest + divisor : rest >= divisor ? rest - divisor : rest;
}
