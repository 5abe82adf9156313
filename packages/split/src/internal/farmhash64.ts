// FarmHash's Fingerprint64, https://github.com/google/farmhash, MIT licence, Copyright 2014 Google Inc.
// 64-bit integers are bigints here: slow beside XXH32, but the same bits as BigQuery's FARM_FINGERPRINT.

const K0 = 0xc3a5c85c97cb3127n;
const K1 = 0xb492b66fbe98f273n;
const K2 = 0x9ae16a3b2f90404fn;

/** FarmHash Fingerprint64 of the first `length` bytes, as an unsigned integer. */
export function farmhash64(bytes: Uint8Array, length: number): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  if (length > 64) return hashLong(view);
  if (length > 32) return hash33to64(view);
  return length > 16 ? hash17to32(view) : hash0to16(view);
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function rotate(value: bigint, bits: bigint): bigint {
  const word = wrap(value);
  return (word >> bits) | wrap(word << (64n - bits));
}

function shiftMix(value: bigint): bigint {
  return value ^ (value >> 47n);
}

function word(view: DataView, at: number): bigint {
  return view.getBigUint64(at, true);
}

function hash16(u: bigint, v: bigint, factor: bigint): bigint {
  const low = wrap(v);
  const a = shiftMix(wrap((wrap(u) ^ low) * factor));
  const b = shiftMix(wrap((low ^ a) * factor));
  return wrap(b * factor);
}

function factorOf(length: number): bigint {
  return wrap(K2 + BigInt(2 * length));
}

function hash0to16(view: DataView): bigint {
  const length = view.byteLength;
  const factor = factorOf(length);
  if (length >= 8) {
    const a = wrap(word(view, 0) + K2);
    const b = word(view, length - 8);
    return hash16(rotate(b, 37n) * factor + a, (rotate(a, 25n) + b) * factor, factor);
  }
  if (length >= 4) {
    const a = BigInt(view.getUint32(0, true));
    return hash16(BigInt(length) + (a << 3n), BigInt(view.getUint32(length - 4, true)), factor);
  }
  if (length === 0) return K2;
  const y = view.getUint8(0) + (view.getUint8(length >> 1) << 8);
  const z = length + (view.getUint8(length - 1) << 2);
  return wrap(shiftMix(wrap(BigInt(y) * K2) ^ wrap(BigInt(z) * K0)) * K2);
}

function hash17to32(view: DataView): bigint {
  const length = view.byteLength;
  const factor = factorOf(length);
  const a = wrap(word(view, 0) * K1);
  const b = word(view, 8);
  const c = wrap(word(view, length - 8) * factor);
  const d = wrap(word(view, length - 16) * K2);
  return hash16(rotate(a + b, 43n) + rotate(c, 30n) + d, a + rotate(b + K2, 18n) + c, factor);
}

function hash33to64(view: DataView): bigint {
  const length = view.byteLength;
  const factor = factorOf(length);
  const a = wrap(word(view, 0) * K2);
  const b = word(view, 8);
  const c = wrap(word(view, length - 8) * factor);
  const d = wrap(word(view, length - 16) * K2);
  const y = wrap(rotate(a + b, 43n) + rotate(c, 30n) + d);
  const z = hash16(y, a + rotate(b + K2, 18n) + c, factor);
  const e = wrap(word(view, 16) * factor);
  const f = word(view, 24);
  const g = wrap((y + word(view, length - 32)) * factor);
  const h = wrap((z + word(view, length - 24)) * factor);
  return hash16(rotate(e + f, 43n) + rotate(g, 30n) + h, e + rotate(f + a, 18n) + g, factor);
}

type Pair = readonly [bigint, bigint];

/** Mixes 32 bytes into a pair. */
function weakHash32(view: DataView, at: number, a: bigint, b: bigint): Pair {
  const z = word(view, at + 24);
  const start = wrap(a + word(view, at));
  const end = wrap(start + word(view, at + 8) + word(view, at + 16));
  return [wrap(end + z), wrap(rotate(b + start + z, 21n) + rotate(end, 44n) + start)];
}

function hashLong(view: DataView): bigint {
  const length = view.byteLength;
  let state: State = { x: 81n * K2 + word(view, 0), y: 81n * K1 + 113n, z: 0n, v: [0n, 0n], w: [0n, 0n] };
  state.z = wrap(shiftMix(wrap(state.y * K2 + 113n)) * K2);
  const end = Math.floor((length - 1) / 64) * 64;
  for (let at = 0; at < end; at += 64) state = round(view, at, state, K1, 1n);
  // The last 64 bytes, which overlap what was read.
  const factor = wrap(K1 + ((state.z & 0xffn) << 1n));
  const w = state.w[0] + BigInt((length - 1) & 63);
  const v = state.v[0] + w;
  state = { ...state, v: [v, state.v[1]], w: [w + v, state.w[1]] };
  const { x, y, z, v: left, w: right } = round(view, length - 64, state, factor, 9n);
  return hash16(
    hash16(left[0], right[0], factor) + shiftMix(y) * K0 + z,
    hash16(left[1], right[1], factor) + x,
    factor,
  );
}

interface State {
  x: bigint;
  y: bigint;
  z: bigint;
  v: Pair;
  w: Pair;
}

/** Mixes 64 bytes into the state. */
function round(view: DataView, at: number, { x, y, z, v, w }: State, factor: bigint, times: bigint): State {
  const nextX = wrap(rotate(x + y + v[0] + word(view, at + 8), 37n) * factor) ^ wrap(w[1] * times);
  const nextY = wrap(
    rotate(y + v[1] + word(view, at + 48), 42n) * factor + v[0] * times + word(view, at + 40),
  );
  const nextZ = wrap(rotate(z + w[0], 33n) * factor);
  return {
    x: nextZ,
    y: nextY,
    z: nextX,
    v: weakHash32(view, at, v[1] * factor, nextX + w[0]),
    w: weakHash32(view, at + 32, nextZ + w[1], nextY + word(view, at + 16)),
  };
}
