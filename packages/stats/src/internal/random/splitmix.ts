// SplitMix64 (Steele, Lea and Flood 2014), which Blackman and Vigna advise for seeding, and a hash for labels.

const WORD = 0xffff_ffff_ffff_ffffn;
const STEP = 0x9e3779b97f4a7c15n;

/** The finalizer of SplitMix64: spreads 64 bits over 64 bits. */
function mix(x: bigint): bigint {
  let z = x & WORD;
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & WORD;
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & WORD;
  return z ^ (z >> 31n);
}

/** The first 128 bits of SplitMix64 from a seed, as four words: how rand_xoshiro's `seed_from_u64` fills its state. */
export function seedWords(seed: bigint): [number, number, number, number] {
  const first = mix(seed + STEP);
  const second = mix(seed + 2n * STEP);
  const low = (x: bigint) => Number(x & 0xffffffffn);
  return [low(first), low(first >> 32n), low(second), low(second >> 32n)];
}

/** The seed of a named branch: not commutative, so that a.b and b.a differ. */
export function branchSeed(seed: bigint, label: string): bigint {
  // FNV-1a, 64 bits, over UTF-16 code units, low byte first
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < label.length; i++) {
    const unit = label.charCodeAt(i);
    hash = ((hash ^ BigInt(unit & 0xff)) * 0x100000001b3n) & WORD;
    hash = ((hash ^ BigInt(unit >> 8)) * 0x100000001b3n) & WORD;
  }
  return mix(mix(seed + STEP) + hash);
}
