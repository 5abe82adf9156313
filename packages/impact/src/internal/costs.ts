import { InvalidInputError, requireFinite } from "@productizeml/stats";

/** What each outcome of a decision costs, in any one unit of money; a gain is a negative cost. A list gives one cost for each row. */
export interface DecisionCosts {
  /** Acting on a negative row. */
  readonly falsePositive: number | ArrayLike<number>;
  /** Not acting on a positive row. */
  readonly falseNegative: number | ArrayLike<number>;
  /**
   * Acting on a positive row.
   *
   * @defaultValue 0
   */
  readonly truePositive?: number | ArrayLike<number>;
  /**
   * Not acting on a negative row.
   *
   * @defaultValue 0
   */
  readonly trueNegative?: number | ArrayLike<number>;
}

/** What each row costs when it is acted on, and when it is not. */
export interface RowCosts {
  readonly acting: Float64Array;
  readonly waiting: Float64Array;
}

/** Looks up each row's two costs by its true label. */
export function readCosts(caller: string, costs: DecisionCosts, positives: Uint8Array): RowCosts {
  const { truePositive = 0, trueNegative = 0 } = costs;
  const n = positives.length;
  const tp = perRow(caller, "truePositive", truePositive, n);
  const fp = perRow(caller, "falsePositive", costs.falsePositive, n);
  const fn = perRow(caller, "falseNegative", costs.falseNegative, n);
  const tn = perRow(caller, "trueNegative", trueNegative, n);
  const acting = new Float64Array(n);
  const waiting = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const positive = positives[i] === 1;
    acting[i] = positive ? tp(i) : fp(i);
    waiting[i] = positive ? fn(i) : tn(i);
  }
  return { acting, waiting };
}

function perRow(
  caller: string,
  name: string,
  cost: number | ArrayLike<number>,
  n: number,
): (row: number) => number {
  if (typeof cost === "number") {
    requireFinite(caller, `costs.${name}`, [cost]);
    return () => cost;
  }
  if (cost === undefined || cost === null || cost.length !== n) {
    throw new InvalidInputError(
      cost === undefined || cost === null ? "bad-option" : "length-mismatch",
      `${caller} requires costs.${name} as a number or of length ${n}, got ${cost?.length ?? String(cost)}`,
    );
  }
  requireFinite(caller, `costs.${name}`, cost);
  return (row) => cost[row] as number;
}
