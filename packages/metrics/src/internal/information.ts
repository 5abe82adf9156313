import type { Contingency } from "./contingency.ts";

/** Below this a term is rounding. */
const NOTHING = Number.EPSILON;

/** Entropy of the sizes of groups, in nats. */
export function entropy(sizes: Float64Array): number {
  if (sizes.length === 1) return 0;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return 0 - sizes.reduce((sum, size) => sum + (size / total) * (Math.log(size) - Math.log(total)), 0);
}

/** What one clustering tells of the other, in nats. */
export function information({ n, counts, classOf, clusterOf, classes, clusters }: Contingency): number {
  if (classes.length === 1 || clusters.length === 1) return 0;
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const independent = Math.log(classes[classOf[i]]) + Math.log(clusters[clusterOf[i]]);
    const term = (counts[i] / n) * (Math.log(counts[i]) - independent + Math.log(n));
    sum += Math.abs(term) < NOTHING ? 0 : term;
  }
  return Math.max(0, sum);
}

/** What random clusterings with groups of the same sizes tell of each other on average (Vinh, Epps and Bailey 2010). */
export function expectedInformation({ n, classes, clusters }: Contingency): number {
  const logFactorial = logFactorials(n);
  let expected = 0;
  for (const a of classes) {
    for (const b of clusters) {
      const fixed =
        logFactorial[a] + logFactorial[b] + logFactorial[n - a] + logFactorial[n - b] - logFactorial[n];
      for (let shared = Math.max(1, a + b - n); shared <= Math.min(a, b); shared++) {
        const chance = Math.exp(
          fixed -
            logFactorial[shared] -
            logFactorial[a - shared] -
            logFactorial[b - shared] -
            logFactorial[n - a - b + shared],
        );
        expected += (shared / n) * (Math.log(n) + Math.log(shared) - Math.log(a) - Math.log(b)) * chance;
      }
    }
  }
  return expected;
}

/** Logarithms of the factorials up to `n`, summed with compensation. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  let lost = 0;
  for (let i = 1; i <= n; i++) {
    const term = Math.log(i) - lost;
    logs[i] = logs[i - 1] + term;
    lost = logs[i] - logs[i - 1] - term;
  }
  return logs;
}
