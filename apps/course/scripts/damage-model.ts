/** One report of an aircraft that met an animal. */
export interface Strike {
  readonly date: string;
  readonly damaged: boolean;
  readonly size: string;
  readonly phase: string;
  readonly time: string;
  /** Knots; null where it was not reported. */
  readonly speed: number | null;
  readonly operator: string;
}

const PHASES = ["Approach", "Climb", "Take-off run", "Landing Roll", "Descent"];
const TIMES = ["Day", "Night", "Dusk"];

function features({ size, phase, time, speed, operator }: Strike): number[] {
  return [
    1,
    Number(size === "Medium"),
    Number(size === "Large"),
    ...PHASES.map((each) => Number(each === phase)),
    ...TIMES.map((each) => Number(each === time)),
    Number(speed === null),
    speed === null ? 0 : Math.min(speed, 350) / 100 - 1.5,
    Number(operator === "MILITARY"),
    Number(operator === "BUSINESS"),
  ];
}

/** The probability of damage by logistic regression: Newton's steps with a little ridge, which converge in a few rounds. */
export function fitDamage(strikes: readonly Strike[]): (strike: Strike) => number {
  const x = strikes.map(features);
  const size = x[0]!.length;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 12; round++) {
    const gradient = weights.map((weight) => -0.01 * weight);
    const curvature = weights.map((_, i) => weights.map((_, j) => (i === j ? 0.01 : 0)));
    for (const [row, each] of x.entries()) {
      const p = sigmoid(dot(each, weights));
      for (let i = 0; i < size; i++) {
        gradient[i]! += each[i]! * (Number(strikes[row]!.damaged) - p);
        for (let j = 0; j < size; j++) curvature[i]![j]! += each[i]! * each[j]! * p * (1 - p);
      }
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight + step[i]!);
  }
  return (strike) => sigmoid(dot(features(strike), weights));
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** Solves a positive definite system by Gauss' elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const factor = rows[j]![i]! / rows[i]![i]!;
      for (let k = i; k <= n; k++) rows[j]![k]! -= factor * rows[i]![k]!;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) rows[i]![n]! -= rows[i]![k]! * rows[k]![n]!;
    rows[i]![n]! /= rows[i]![i]!;
  }
  return rows.map((row) => row[n]!);
}
