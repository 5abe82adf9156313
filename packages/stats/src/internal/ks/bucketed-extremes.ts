import { quantileSorted } from "../../quantile.ts";
import { sort } from "../../sort.ts";
import { ExtremeSearch, type Extremes } from "./extremes.ts";

/** Below this many values in all sorting is faster. */
const FEW = 20_000;
const BUCKETS = 1 << 14;
const SAMPLED = 1024;

/**
 * The extremes of two unsorted samples in O(n + m), without sorting them: values are counted in buckets of equal width,
 * which bounds the differences inside each bucket; only the buckets that can hold an extreme are sorted and walked
 * through. Undefined where buckets do not help: few values, few distinct ones, no finite spread.
 */
export function bucketedExtremes(a: ArrayLike<number>, b: ArrayLike<number>): Extremes | undefined {
  const n = a.length;
  const m = b.length;
  if (n + m < FEW) return undefined;
  const [low, high] = quantileSorted(sort([...sampled(a), ...sampled(b)]), [0.005, 0.995]) as unknown as [
    number,
    number,
  ];
  const scale = (BUCKETS - 1) / (high - low);
  if (!(scale > 0 && scale < Number.MAX_VALUE)) return undefined;

  const inA = countBuckets(a, low, scale);
  const inB = countBuckets(b, low, scale);
  const { wanted, size } = promising(inA, inB, n, m);
  if (size > (n + m) / 4) return undefined;
  const fromA = sort(gather(a, low, scale, wanted, size));
  const fromB = sort(gather(b, low, scale, wanted, size));

  const search = new ExtremeSearch(n, m);
  let [i, j, iTotal, jTotal] = [0, 0, 0, 0];
  for (let k = 0; k < BUCKETS; k++) {
    const countA = inA[k]!;
    const countB = inB[k]!;
    if (wanted[k] === 1) {
      search.walk(fromA, i, i + countA, iTotal - i, fromB, j, j + countB, jTotal - j);
      i += countA;
      j += countB;
    }
    iTotal += countA;
    jTotal += countB;
  }
  return search.found();
}

/** Bucket of a value: monotone, with all that lies outside in the first and the last. */
function bucketOf(value: number, low: number, scale: number): number {
  const position = (value - low) * scale;
  return position > 0 ? (position < BUCKETS - 1 ? position | 0 : BUCKETS - 1) : 0;
}

function countBuckets(values: ArrayLike<number>, low: number, scale: number): Int32Array {
  const counts = new Int32Array(BUCKETS);
  for (let i = 0; i < values.length; i++) counts[bucketOf(values[i]!, low, scale)]!++;
  return counts;
}

/** Marks the buckets inside which a difference may reach the greatest or the least at the end of any bucket. */
function promising(
  inA: Int32Array,
  inB: Int32Array,
  n: number,
  m: number,
): { wanted: Uint8Array; size: number } {
  let [most, least, difference] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (let k = 0; k < BUCKETS; k++) {
    if (inA[k] === 0 && inB[k] === 0) continue;
    difference += inA[k]! * m - inB[k]! * n;
    most = Math.max(most, difference);
    least = Math.min(least, difference);
  }
  const wanted = new Uint8Array(BUCKETS);
  let size = 0;
  difference = 0;
  for (let k = 0; k < BUCKETS; k++) {
    const rise = inA[k]! * m;
    const fall = inB[k]! * n;
    if (rise + fall > 0 && (difference + rise >= most || difference - fall <= least)) {
      wanted[k] = 1;
      size += inA[k]! + inB[k]!;
    }
    difference += rise - fall;
  }
  return { wanted, size };
}

/** The values of the wanted buckets. */
function gather(
  values: ArrayLike<number>,
  low: number,
  scale: number,
  wanted: Uint8Array,
  size: number,
): Float64Array {
  const found = new Float64Array(size + 1);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    // Written always, kept when wanted: no branch to mispredict.
    found[count] = value;
    count += wanted[bucketOf(value, low, scale)]!;
  }
  return found.subarray(0, count);
}

function sampled(values: ArrayLike<number>): number[] {
  const step = Math.max(1, Math.floor(values.length / SAMPLED));
  const picked: number[] = [];
  for (let i = 0; i < values.length; i += step) picked.push(values[i]!);
  return picked;
}
