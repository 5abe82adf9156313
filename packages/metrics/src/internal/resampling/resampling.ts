import { type Column, createRng, InvalidInputError, requireInteger } from "@productizeml/stats";
import { encodeLabels } from "../../labels.ts";
import { weights } from "../../weights.ts";
import { checkLengths } from "../check-lengths.ts";
import { countDrawer } from "./draw-counts.ts";

/** Above this many units the jackknife leaves out groups of them instead of single ones. */
const JACKKNIFE_GROUPS = 300;

/** Who is drawn, how often, and what rows count besides. */
export interface ResamplingOptions {
  readonly resamples?: number;
  readonly seed?: number;
  readonly strata?: Column;
  readonly clusters?: Column;
  readonly sampleWeight?: Column;
}

/** A number of the rows by their weights. */
export type Statistic = (weight: Float64Array) => number;

/** A bootstrap that is ready to run. */
export interface Resampling {
  /** What is drawn: rows or clusters. A single one tells nothing of how another draw would turn out. */
  readonly units: number;
  /** The weight of each row as the data are. */
  readonly whole: Float64Array;
  /** The statistic on every draw of the data that defines it; each call draws the same. */
  readonly bootstrap: (statistic: Statistic) => Float64Array;
  /** The statistic without each unit, or without each of 300 groups of units. */
  readonly jackknife: (statistic: Statistic) => Float64Array;
}

/**
 * Reads the options of a bootstrap over `n` rows.
 *
 * @param order - the row that stands at each place of the weights; `null` where they stand as given
 */
export function resampling(
  caller: string,
  n: number,
  options: ResamplingOptions,
  order: Uint32Array | null,
): Resampling {
  const { resamples = 1000, seed = 0 } = options;
  requireInteger(caller, "resamples", resamples, 1, 2 ** 31);
  const rng = createRng(seed);
  const { cluster, stratum, base } = readRows(caller, n, options, order);
  const units = cluster ? cluster.count : n;
  const counts = new Float64Array(units);
  const weight = new Float64Array(n);
  const toWeight = () => {
    let total = 0;
    for (let i = 0; i < n; i++) {
      weight[i] = (cluster ? counts[cluster.codes[i]] : counts[i]) * (base ? base[i] : 1);
      total += weight[i];
    }
    return total > 0 ? weight : null;
  };
  const run = (times: number, fill: (time: number) => void, statistic: Statistic) => {
    const values = new Float64Array(times);
    for (let time = 0; time < times; time++) {
      fill(time);
      const drawn = cluster || base ? toWeight() : counts;
      // A draw of nothing but rows of weight 0 defines nothing.
      values[time] = drawn ? statistic(drawn) : Number.NaN;
    }
    return values.filter((value) => !Number.isNaN(value));
  };
  return {
    units,
    whole: base ?? new Float64Array(n).fill(1),
    bootstrap: (statistic) => {
      const draw = countDrawer(rng.fork("bootstrap"));
      const drawAll = stratum ? withinStrata(stratum, draw) : draw;
      return run(resamples, () => drawAll(counts), statistic);
    },
    jackknife: (statistic) => {
      const groups = Math.min(units, JACKKNIFE_GROUPS);
      const groupOf = rng.fork("jackknife").permutation(units);
      const leaveOut = (group: number) => {
        for (let unit = 0; unit < units; unit++) counts[unit] = groupOf[unit] % groups === group ? 0 : 1;
      };
      return run(groups, leaveOut, statistic);
    },
  };
}

interface Groups {
  readonly codes: Int32Array;
  readonly count: number;
}

interface Rows {
  readonly cluster: Groups | null;
  readonly stratum: Groups | null;
  readonly base: Float64Array | null;
}

function readRows(caller: string, n: number, options: ResamplingOptions, order: Uint32Array | null): Rows {
  const { strata, clusters } = options;
  if (strata !== undefined && clusters !== undefined) {
    throw new InvalidInputError("bad-option", `${caller} requires strata or clusters, got both`);
  }
  const groups = (name: string, column: Column | undefined) => {
    if (column === undefined) return null;
    const { codes, categories } = encodeLabels(column);
    checkLengths(caller, name, n, codes.length);
    return { codes: order ? Int32Array.from(order, (row) => codes[row]) : codes, count: categories.length };
  };
  const weight = weights(caller, options.sampleWeight, n);
  return {
    cluster: groups("clusters", clusters),
    stratum: groups("strata", strata),
    base: weight && order ? Float64Array.from(order, (row) => weight[row]) : weight,
  };
}

/** Draws every stratum by itself. */
function withinStrata(
  { codes, count }: Groups,
  draw: (counts: Float64Array) => void,
): (counts: Float64Array) => void {
  const rowsOf = Array.from({ length: count }, () => [] as number[]);
  codes.forEach((code, row) => {
    rowsOf[code].push(row);
  });
  const strata = rowsOf.map((rows) => ({ rows, drawn: new Float64Array(rows.length) }));
  return (counts) => {
    for (const { rows, drawn } of strata) {
      draw(drawn);
      for (let i = 0; i < rows.length; i++) counts[rows[i]] = drawn[i];
    }
  };
}
