export const PRIME1: number = 0x9e3779b1;
export const PRIME2: number = 0x85ebca77;
export const PRIME3: number = 0xc2b2ae3d;
export const PRIME4: number = 0x27d4eb2f;
export const PRIME5: number = 0x165667b1;

/** XXH32 of the first `length` bytes, as an unsigned integer. */
export function xxhash32(bytes: Uint8Array, length: number, seed: number): number {
  let at = 0;
  let hash: number;
  if (length >= 16) {
    let a = (seed + PRIME1 + PRIME2) | 0;
    let b = (seed + PRIME2) | 0;
    let c = seed | 0;
    let d = (seed - PRIME1) | 0;
    for (; at <= length - 16; at += 16) {
      a = round(a, word(bytes, at));
      b = round(b, word(bytes, at + 4));
      c = round(c, word(bytes, at + 8));
      d = round(d, word(bytes, at + 12));
    }
    hash = (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0;
  } else {
    hash = (seed + PRIME5) | 0;
  }
  hash = (hash + length) | 0;
  for (; at <= length - 4; at += 4) {
    hash = Math.imul(rotate((hash + Math.imul(word(bytes, at), PRIME3)) | 0, 17), PRIME4);
  }
  for (; at < length; at++) {
    hash = Math.imul(rotate((hash + Math.imul(bytes[at] as number, PRIME5)) | 0, 11), PRIME1);
  }
  return finishXxhash32(hash);
}

/** The last step: every bit of the state reaches every bit of the hash. */
export function finishXxhash32(state: number): number {
  let hash = Math.imul(state ^ (state >>> 15), PRIME2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function round(lane: number, input: number): number {
  return Math.imul(rotate((lane + Math.imul(input, PRIME2)) | 0, 13), PRIME1);
}

export function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}
