import { createRng } from "@productizeml/stats";

// The same arrays on every machine: each maker seeds its own generator.

/** True and predicted classes, of which `hit` agree. */
export function labels(n: number, classes: number, hit = 0.85): { yTrue: Int32Array; yPred: Int32Array } {
  const rng = createRng(1);
  const yTrue = Int32Array.from({ length: n }, () => rng.integer(0, classes));
  const yPred = yTrue.map((label) => (rng.float64() < hit ? label : rng.integer(0, classes)));
  return { yTrue, yPred };
}

/** True classes 0 and 1, and scores between 0 and 1 that lean their way. With `decimals`, scores tie often. */
export function scored(n: number, decimals?: number): { yTrue: Int32Array; yScore: Float64Array } {
  const rng = createRng(2);
  const yTrue = Int32Array.from({ length: n }, () => (rng.float64() < 0.2 ? 1 : 0));
  const yScore = Float64Array.from(yTrue, (label) => {
    const score = 1 / (1 + Math.exp(1 - 1.5 * label - rng.normal()));
    return decimals === undefined ? score : Number(score.toFixed(decimals));
  });
  return { yTrue, yScore };
}

/** Relevances from 0 to 4, and scores that lean their way. */
export function relevances(n: number): { yTrue: Float64Array; yScore: Float64Array } {
  const rng = createRng(6);
  const yTrue = Float64Array.from({ length: n }, () => Math.max(0, rng.integer(0, 8) - 3));
  return { yTrue, yScore: yTrue.map((relevance) => relevance / 4 + rng.normal()) };
}

/** Targets and predictions off by noise. */
export function targets(n: number): { yTrue: Float64Array; yPred: Float64Array } {
  const rng = createRng(3);
  const yTrue = Float64Array.from({ length: n }, () => rng.normal(50, 10));
  return { yTrue, yPred: yTrue.map((value) => value + rng.normal(0, 4)) };
}

/** Two samples of `n` values each, the second moved a little. */
export function samples(n: number): { reference: Float64Array; current: Float64Array } {
  const rng = createRng(4);
  const reference = Float64Array.from({ length: n }, () => rng.normal());
  return { reference, current: Float64Array.from({ length: n }, () => rng.normal(0.002)) };
}

/** Normal values in no order. */
export function values(n: number): { values: Float64Array } {
  const rng = createRng(5);
  return { values: Float64Array.from({ length: n }, () => rng.normal()) };
}
