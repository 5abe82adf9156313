// MurmurHash3_x86_128, https://github.com/aappleby/smhasher, in the public domain.

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

/** MurmurHash3_x86_128 of the first `length` bytes: four 32-bit words into `out` from `at` on, the lowest first. */
export function murmur128(
  bytes: Uint8Array,
  length: number,
  seed: number,
  out: Uint32Array,
  at: number,
): void {
  let h1 = seed | 0;
  let h2 = h1;
  let h3 = h1;
  let h4 = h1;
  const end = length & ~15;
  for (let i = 0; i < end; i += 16) {
    h1 ^= scramble(word(bytes, i), C1, 15, C2);
    h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 ^= scramble(word(bytes, i + 4), C2, 16, C3);
    h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 ^= scramble(word(bytes, i + 8), C3, 17, C4);
    h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 ^= scramble(word(bytes, i + 12), C4, 18, C1);
    h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
  }
  const rest = length - end;
  if (rest > 12) h4 ^= scramble(tail(bytes, end + 12, length), C4, 18, C1);
  if (rest > 8) h3 ^= scramble(tail(bytes, end + 8, length), C3, 17, C4);
  if (rest > 4) h2 ^= scramble(tail(bytes, end + 4, length), C2, 16, C3);
  if (rest > 0) h1 ^= scramble(tail(bytes, end, length), C1, 15, C2);
  h1 ^= length;
  h2 ^= length;
  h3 ^= length;
  h4 ^= length;
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = finish((h2 + h1) | 0);
  h3 = finish((h3 + h1) | 0);
  h4 = finish((h4 + h1) | 0);
  h1 = (finish(h1) + h2 + h3 + h4) | 0;
  out[at] = h1;
  out[at + 1] = h2 + h1;
  out[at + 2] = h3 + h1;
  out[at + 3] = h4 + h1;
}

function scramble(value: number, before: number, bits: number, after: number): number {
  return Math.imul(rotate(Math.imul(value, before), bits), after);
}

function rotate(value: number, bits: number): number {
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

/** The up to four bytes from `at` on that lie before `length`. */
function tail(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let i = Math.min(at + 4, length) - 1; i >= at; i--) value = (value << 8) | (bytes[i] as number);
  return value;
}

function finish(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
