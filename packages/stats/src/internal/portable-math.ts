// Logarithm and exponential made of additions, multiplications and divisions alone. Math.log and Math.exp may differ
// in the last bit between engines; random numbers that a seed must repeat everywhere cannot be built on them.
// Both reduce their argument by powers of two and sum the remaining series; the error is below 1 ulp and a bit.

/** ln 2 in two parts; the first has zeros at its end, so that its product with an exponent is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TWO_54 = 18014398509481984;
const HIGH_WORD_OF_SQRT_HALF = 0x3fe6a09e;

/** One double and its two words, shared by all calls. */
const bytes: ArrayBuffer = /* @__PURE__ */ new ArrayBuffer(8);
const double: Float64Array = /* @__PURE__ */ new Float64Array(bytes);
const words: Uint32Array = /* @__PURE__ */ new Uint32Array(bytes);

/** Natural logarithm; the same bits in every engine. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const subnormal = x < 2.2250738585072014e-308;
  double[0] = subnormal ? x * TWO_54 : x;
  // x = 2^k (1 + f) with sqrt(1/2) < 1 + f < sqrt(2)
  const high = words[1]! + (0x3ff00000 - HIGH_WORD_OF_SQRT_HALF);
  const k = (high >>> 20) - 0x3ff - (subnormal ? 54 : 0);
  words[1] = (high & 0x000fffff) + HIGH_WORD_OF_SQRT_HALF;
  const f = double[0]! - 1;
  // log(1 + f) = 2 artanh(s) = 2 s + s r, and 2 s = f - s f
  const s = f / (2 + f);
  const z = s * s;
  let r = 2 / 25;
  for (let i = 23; i >= 3; i -= 2) r = 2 / i + z * r;
  return k * LN2_HIGH + (f - (s * (f - z * r) - k * LN2_LOW));
}

/** Exponential; the same bits in every engine. */
export function exp(x: number): number {
  if (!(x < 709.782712893384)) return x > 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  let series = 1;
  for (let i = 14; i >= 3; i--) series = 1 + (r / i) * series;
  const y = 1 + (high + (0.5 * r * r * series - low));
  // 2^k overflows or vanishes at the ends where y 2^k does not: two steps.
  const half = Math.trunc(k / 2);
  return y * powerOfTwo(half) * powerOfTwo(k - half);
}

/** 2^k for |k| <= 1022. */
function powerOfTwo(k: number): number {
  words[0] = 0;
  words[1] = (k + 1023) << 20;
  return double[0]!;
}
