import { Reader, Writer } from "./bytes.ts";

const FAMILY = 7;
const [LIST, SET, DENSE] = [0, 1, 2];
const [FOUR_BITS, SIX_BITS, EIGHT_BITS] = [0, 1, 2];
const EMPTY = 4;
const COMPACT = 8;
const MERGED = 16;
/** A slot of 4 bits with this value stands in the list of exceptions. */
const EXCEPTION = 15;
const LIST_SIZE = 8;

/** What was hashed: single coupons while they are few, then the largest value of each slot. */
export type Slots = { readonly coupons: ReadonlySet<number> } | { readonly values: Uint8Array };

/** The compact binary form of Apache DataSketches' HLL_8, serial version 1. */
export function writeHll(lgK: number, slots: Slots): Uint8Array {
  if ("coupons" in slots) return writeCoupons(lgK, slots.coupons);
  const { values } = slots;
  let zeros = 0;
  let [low, high] = [0, 0];
  for (const value of values) {
    if (value === 0) zeros++;
    if (value < 32) low += 2 ** -value;
    else high += 2 ** -value;
  }
  // Marked as merged, so that readers estimate from the slots and not from the order of updates, which is not kept.
  return new Writer(40 + values.length)
    .uint8(10, 1, FAMILY, lgK, 0, COMPACT | MERGED, 0, DENSE | (EIGHT_BITS << 2))
    .float64(0, low, high)
    .uint32(zeros)
    .uint32(0)
    .bytes(values)
    .done();
}

function writeCoupons(lgK: number, coupons: ReadonlySet<number>): Uint8Array {
  const list = coupons.size < LIST_SIZE;
  const size = (list ? 8 : 12) + 4 * coupons.size;
  const flags = COMPACT | (coupons.size === 0 ? EMPTY : 0);
  const writer = new Writer(size);
  if (list) writer.uint8(2, 1, FAMILY, lgK, 3, flags, coupons.size, LIST | (EIGHT_BITS << 2));
  else {
    const table = Math.max(5, Math.ceil(Math.log2((coupons.size * 4) / 3)));
    writer.uint8(3, 1, FAMILY, lgK, table, flags, 0, SET | (EIGHT_BITS << 2)).uint32(coupons.size);
  }
  for (const coupon of coupons) writer.uint32(coupon);
  return writer.done();
}

/** Reads any HLL sketch of Apache DataSketches: lists, sets, and slots of 4, 6 or 8 bits. */
export function readHll(caller: string, bytes: Uint8Array): { lgK: number; slots: Slots } {
  const reader = new Reader(caller, bytes);
  reader.uint8();
  const [version, family, lgK, lgTable, flags, extra, mode] = Array.from({ length: 7 }, () =>
    reader.uint8(),
  ) as [number, number, number, number, number, number, number];
  if (family !== FAMILY) reader.refuse(`an HLL sketch (family ${FAMILY}), got family ${family}`);
  if (version !== 1) reader.refuse(`serial version 1, got ${version}`);
  if (lgK < 4 || lgK > 21) reader.refuse(`lgK in [4, 21], got ${lgK}`);
  if ((mode & 3) === DENSE)
    return { lgK, slots: { values: readSlots(reader, lgK, mode >> 2, extra, flags, lgTable) } };

  const count = (mode & 3) === LIST ? extra : reader.uint32();
  const stored = (flags & COMPACT) !== 0 ? count : 1 << lgTable;
  const coupons = new Set<number>();
  for (let i = 0; i < stored && (flags & EMPTY) === 0; i++) coupons.add(reader.uint32());
  coupons.delete(0);
  if (coupons.size !== count) reader.refuse(`${count} distinct coupons, got ${coupons.size}`);
  return { lgK, slots: { coupons } };
}

function readSlots(
  reader: Reader,
  lgK: number,
  type: number,
  least: number,
  flags: number,
  lgTable: number,
): Uint8Array {
  for (let i = 0; i < 3; i++) reader.float64();
  reader.uint32();
  const exceptions = reader.uint32();
  const slots = 1 << lgK;
  if (type === EIGHT_BITS) return reader.bytes(slots).slice();
  if (type === SIX_BITS) {
    const packed = reader.bytes(((slots * 6) >> 3) + 1);
    return Uint8Array.from({ length: slots }, (_, slot) => {
      const bit = slot * 6;
      return ((packed[bit >> 3]! | (packed[(bit >> 3) + 1]! << 8)) >> (bit & 7)) & 63;
    });
  }
  if (type !== FOUR_BITS) reader.refuse(`slots of 4, 6 or 8 bits, got type ${type}`);
  const packed = reader.bytes(slots >> 1);
  const values = Uint8Array.from({ length: slots }, (_, slot) => {
    const nibble = (packed[slot >> 1]! >> (4 * (slot & 1))) & 15;
    return nibble === EXCEPTION ? EXCEPTION : nibble + least;
  });
  const stored = exceptions === 0 ? 0 : (flags & COMPACT) !== 0 ? exceptions : 1 << lgTable;
  for (let i = 0; i < stored; i++) {
    const coupon = reader.uint32();
    if (coupon !== 0) values[coupon & (slots - 1)] = coupon >>> 26;
  }
  return values;
}
