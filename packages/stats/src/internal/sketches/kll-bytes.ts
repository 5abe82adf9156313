import { Reader, Writer } from "./bytes.ts";
import { Compactors, LEAST_WIDTH, totalCapacity } from "./kll.ts";

const FAMILY = 15;
const EMPTY = 1;
const SINGLE = 4;

/** All that a KLL sketch of doubles is. */
export interface KllState {
  readonly compactors: Compactors;
  readonly count: number;
  /** Smallest k of all sketches that were merged into this one once they had compacted. */
  readonly minK: number;
  readonly min: number;
  readonly max: number;
}

/** The compact binary form of Apache DataSketches, serial versions 1 and 2. */
export function writeKll({ compactors, count, minK, min, max }: KllState): Uint8Array {
  const { k, levels, starts } = compactors;
  if (count < 2) {
    const writer = new Writer(count === 0 ? 8 : 16).uint8(
      2,
      count === 0 ? 1 : 2,
      FAMILY,
      count === 0 ? EMPTY : SINGLE,
    );
    writer.uint16(k).uint8(LEAST_WIDTH, 0);
    return (count === 0 ? writer : writer.float64(min)).done();
  }
  const writer = new Writer(20 + 4 * levels + 8 * (2 + compactors.retained));
  writer.uint8(5, 1, FAMILY, 0).uint16(k).uint8(LEAST_WIDTH, 0).uint64(count).uint16(minK).uint8(levels, 0);
  // The buffer is as long as the levels' capacities; readers derive its end from them.
  for (let h = 0; h < levels; h++) writer.uint32(starts[h]!);
  writer.float64(min, max);
  for (let h = 0; h < levels; h++) writer.float64(...compactors.level(h));
  return writer.done();
}

export function readKll(caller: string, bytes: Uint8Array): KllState {
  const reader = new Reader(caller, bytes);
  reader.uint8();
  const version = reader.uint8();
  const family = reader.uint8();
  if (family !== FAMILY) reader.refuse(`a KLL sketch (family ${FAMILY}), got family ${family}`);
  if (version !== 1 && version !== 2) reader.refuse(`serial version 1 or 2, got ${version}`);
  const flags = reader.uint8();
  const k = reader.uint16();
  const width = reader.uint8();
  if (k < LEAST_WIDTH || width !== LEAST_WIDTH) {
    reader.refuse(`k of at least 8 and m of 8, got ${k} and ${width}`);
  }
  reader.uint8();
  const compactors = new Compactors(k);
  if ((flags & EMPTY) !== 0) {
    reader.end();
    return { compactors, count: 0, minK: k, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
  }
  if ((flags & SINGLE) !== 0) {
    const value = reader.float64();
    reader.end();
    compactors.items[--compactors.starts[0]!] = value;
    return { compactors, count: 1, minK: k, min: value, max: value };
  }
  const count = reader.uint64();
  const minK = reader.uint16();
  const levels = reader.uint8();
  reader.uint8();
  const end = totalCapacity(k, levels);
  const starts = [...Array.from({ length: levels }, () => reader.uint32()), end];
  if (levels === 0 || starts.some((start, h) => h > 0 && start < starts[h - 1]!)) {
    reader.refuse(`levels that start in order, got ${starts.join(", ")}`);
  }
  const [min, max] = [reader.float64(), reader.float64()];
  const items = new Float64Array(end);
  for (let i = starts[0]!; i < end; i++) items[i] = reader.float64();
  reader.end();
  const weight = starts.slice(1).reduce((sum, start, h) => sum + (start - starts[h]!) * 2 ** h, 0);
  if (weight !== count) reader.refuse(`values that stand for the count of ${count}, got ${weight}`);
  return { compactors: new Compactors(k, items, starts), count, minK, min, max };
}
