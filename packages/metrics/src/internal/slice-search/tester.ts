import { gamma, hypergeometric, normal } from "@productizeml/stats";

/** What a slice's losses say beside those of the rest. */
export interface Tested {
  readonly loss: number;
  readonly rest: number;
  readonly difference: number;
  /** Standard error of the difference, and its degrees of freedom, as Welch has them. */
  readonly error: number;
  readonly df: number;
  readonly effectSize: number;
  readonly pValue: number;
}

/** Tests slices of one set of losses against the rest. */
export interface Tester {
  /** Number of rows. */
  readonly rows: number;
  /** Mean loss of all rows. */
  readonly mean: number;
  /** Whether some rows have higher losses than all others; rows marked in `without` are taken from both. */
  readonly test: (rows: Uint32Array, without?: Uint8Array) => Tested;
}

/** Rows by the sum of their losses, and by the sums of the powers of losses less the mean of all. */
interface Sums {
  readonly rows: number;
  readonly losses: number;
  readonly sum: number;
  readonly squares: number;
  readonly cubes: number;
}

/** Prepares the losses. Those of 0 and 1 are tested exactly. */
export function testerOf(losses: Float64Array): Tester {
  const n = losses.length;
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / n;
  const exact = losses.every((loss) => loss === 0 || loss === 1);
  const everyRow = Uint32Array.from(losses, (_, row) => row);
  const all = sumsOf(losses, mean, everyRow, undefined);
  return {
    rows: n,
    mean,
    test: (rows, without) => {
      const total = without ? sumsOf(losses, mean, everyRow, without) : all;
      const slice = sumsOf(losses, mean, rows, without);
      const pValue = exact ? fisher(slice, total) : dealt(slice, total);
      return { ...welch(slice, total), pValue };
    },
  };
}

function sumsOf(
  losses: Float64Array,
  mean: number,
  rows: Uint32Array,
  without: Uint8Array | undefined,
): Sums {
  let total = 0;
  let count = 0;
  let sum = 0;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < rows.length; i++) {
    if (without && without[rows[i]] === 1) continue;
    const loss = losses[rows[i]] - mean;
    count++;
    total += losses[rows[i]];
    sum += loss;
    squares += loss * loss;
    cubes += loss * loss * loss;
  }
  return { rows: count, losses: total, sum, squares, cubes };
}

function welch(slice: Sums, total: Sums): Omit<Tested, "pValue"> {
  const rest = {
    rows: total.rows - slice.rows,
    sum: total.sum - slice.sum,
    squares: total.squares - slice.squares,
  };
  const a = slice.sum / slice.rows;
  const b = rest.sum / rest.rows;
  const varianceA = Math.max(0, slice.squares - slice.rows * a * a) / (slice.rows - 1);
  const varianceB = Math.max(0, rest.squares - rest.rows * b * b) / (rest.rows - 1);
  const ofA = varianceA / slice.rows;
  const ofB = varianceB / rest.rows;
  const varies = ofA + ofB > 0;
  return {
    loss: slice.losses / slice.rows,
    rest: (total.losses - slice.losses) / rest.rows,
    difference: a - b,
    error: Math.sqrt(ofA + ofB),
    df: varies
      ? (ofA + ofB) ** 2 / (ofA ** 2 / (slice.rows - 1) + ofB ** 2 / (rest.rows - 1))
      : total.rows - 2,
    effectSize: varies ? (a - b) / Math.sqrt((varianceA + varianceB) / 2) : 0,
  };
}

/** Chance of as many losses of 1 in the slice, or more, were they dealt to rows at random. */
function fisher(slice: Sums, total: Sums): number {
  if (slice.losses === 0) return 1;
  return hypergeometric.sf(slice.losses - 1, total.losses, total.rows - total.losses, slice.rows);
}

/**
 * Chance of as large a sum in the slice were the losses dealt to rows at random, by the first three moments of that sum: a gamma
 * distribution where it is skewed upwards, else the normal one, whose upper tail is then too long rather than too short.
 */
function dealt(slice: Sums, total: Sums): number {
  const n = total.rows;
  const m = slice.rows;
  const mean = total.sum / n;
  const second = total.squares / n - mean ** 2;
  const third = total.cubes / n - (3 * mean * total.squares) / n + 2 * mean ** 3;
  const variance = (m * (n - m) * second) / (n - 1);
  if (!(variance > 0)) return 1;
  const z = (slice.sum - m * mean) / Math.sqrt(variance);
  const skewness = (m * (n - m) * (n - 2 * m) * third) / ((n - 1) * (n - 2)) / variance ** 1.5;
  if (skewness < 1e-3) return normal.sf(z);
  const shape = 4 / skewness ** 2;
  return gamma.sf(Math.max(0, shape + z * Math.sqrt(shape)), shape);
}
