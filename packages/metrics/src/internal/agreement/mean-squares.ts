import type { Matrix } from "@productizeml/stats";

/** Mean squares of the analysis of variance of `n` units by `k` raters. */
export interface MeanSquares {
  readonly n: number;
  readonly k: number;
  /** Between units. */
  readonly units: number;
  /** Within units. */
  readonly within: number;
  /** Between raters. */
  readonly raters: number;
  /** What neither unit nor rater accounts for. */
  readonly error: number;
}

/** Sums of squares by their deviations, so that nothing large cancels. */
export function meanSquares({ data, rows: n, cols: k }: Matrix<Float64Array>): MeanSquares {
  const unitMeans = new Float64Array(n);
  const raterMeans = new Float64Array(k);
  let mean = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < k; j++) {
      unitMeans[i] += data[i * k + j] / k;
      raterMeans[j] += data[i * k + j] / n;
    }
    mean += unitMeans[i] / n;
  }
  const squares = (means: Float64Array): number => means.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const betweenUnits = k * squares(unitMeans);
  const betweenRaters = n * squares(raterMeans);
  let rest = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < k; j++) rest += (data[i * k + j] - unitMeans[i] - raterMeans[j] + mean) ** 2;
  }
  return {
    n,
    k,
    units: betweenUnits / (n - 1),
    within: (betweenRaters + rest) / (n * (k - 1)),
    raters: betweenRaters / (k - 1),
    error: rest / ((n - 1) * (k - 1)),
  };
}
