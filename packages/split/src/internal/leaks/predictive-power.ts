import { type ClassFeature, type Feature, type NumberFeature, type Ties, tiesOf } from "./features.ts";

/** Rows of the rarer class from which an area under the curve says something. */
const FEWEST = 10;

/** How well one column alone tells another. */
export interface Power {
  /** Share of what is to be told that it tells: 0 as without it, 1 for all. */
  readonly score: number;
  /** What this is made of, for the report. */
  readonly evidence: Readonly<Record<string, number>>;
}

/**
 * How well a feature tells the target, every row from the others alone: from those of its value, or where its value is the only
 * one of its kind from its two neighbours in order. An identifier of which no two rows share a value tells nothing that way.
 */
export function predictivePower(feature: Feature, target: Feature): Power {
  const ties = tiesOf(feature);
  return target.kind === "class" ? ofClasses(ties, target) : ofNumbers(ties, target);
}

function ofClasses({ order, starts, ordered }: Ties, { codes, labels }: ClassFeature): Power {
  const n = order.length;
  const totals = new Uint32Array(labels.length);
  for (let i = 0; i < n; i++) totals[codes[i] as number]!++;
  const usual = totals.indexOf(totals.reduce((a, b) => Math.max(a, b), 0));
  const baseline = (totals[usual] as number) / n;
  const at = (rank: number): number => codes[order[rank] as number] as number;
  const counts = new Uint32Array(labels.length);
  let right = 0;
  for (let g = 0; g + 1 < starts.length; g++) {
    const [from, to] = [starts[g] as number, starts[g + 1] as number];
    if (to - from > 1) right += rightInGroup(at, from, to, counts);
    else if (!ordered) right += at(from) === usual ? 1 : 0;
    else right += shareOfNeighbours(from, n, (rank) => (at(rank) === at(from) ? 1 : 0));
  }
  const accuracy = right / n;
  const score = baseline < 1 ? (accuracy - baseline) / (1 - baseline) : 0;
  if (!ordered || labels.length !== 2 || Math.min(...totals) < FEWEST)
    return { score, evidence: { accuracy, baseline } };
  const auc = areaUnderCurve(at, starts);
  return { score: Math.max(score, Math.abs(2 * auc - 1)), evidence: { accuracy, baseline, auc } };
}

/** Area under the ROC curve of a feature for the class with code 1: above 0.5 where higher values, or missing ones, go with it. */
function areaUnderCurve(at: (rank: number) => number, starts: Uint32Array): number {
  let [below, won, positives] = [0, 0, 0];
  for (let g = 0; g + 1 < starts.length; g++) {
    const [from, to] = [starts[g] as number, starts[g + 1] as number];
    let inTie = 0;
    for (let rank = from; rank < to; rank++) inTie += at(rank);
    const negatives = to - from - inTie;
    won += inTie * (below + negatives / 2);
    below += negatives;
    positives += inTie;
  }
  return won / (positives * below);
}

/** Rows of a group that are told right by the most frequent class of the others in it; of classes as frequent each counts its share. */
function rightInGroup(at: (rank: number) => number, from: number, to: number, counts: Uint32Array): number {
  for (let rank = from; rank < to; rank++) counts[at(rank)]!++;
  let most = 0;
  let second = 0;
  for (let rank = from; rank < to; rank++) {
    const count = counts[at(rank)] as number;
    if (count === 0) continue;
    counts[at(rank)] = 0;
    if (count > most) [most, second] = [count, most];
    else if (count > second) second = count;
  }
  // Left out, a row of the most frequent class leaves it with one row less.
  if (most - 1 > second) return most;
  return most - 1 === second ? most / 2 : 0;
}

function ofNumbers({ order, starts, ordered }: Ties, { values }: NumberFeature): Power {
  const n = order.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += (values[i] as number) / n;
  const at = (rank: number): number => values[order[rank] as number] as number;
  let total = 0;
  let missed = 0;
  for (let g = 0; g + 1 < starts.length; g++) {
    const [from, to] = [starts[g] as number, starts[g + 1] as number];
    let sum = 0;
    for (let rank = from; rank < to; rank++) sum += at(rank);
    for (let rank = from; rank < to; rank++) {
      const own = at(rank);
      let guess = mean;
      if (to - from > 1) guess = (sum - own) / (to - from - 1);
      else if (ordered) guess = shareOfNeighbours(rank, n, at);
      total += (own - mean) ** 2;
      missed += (own - guess) ** 2;
    }
  }
  const score = total > 0 ? 1 - missed / total : 0;
  return { score, evidence: { r2: score } };
}

/** Mean of a value over the ranks next to one. */
function shareOfNeighbours(rank: number, n: number, of: (rank: number) => number): number {
  if (n < 2) return 0;
  if (rank === 0) return of(1);
  if (rank === n - 1) return of(n - 2);
  return (of(rank - 1) + of(rank + 1)) / 2;
}
