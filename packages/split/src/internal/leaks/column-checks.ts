import { cramersV, spearman } from "@productizeml/stats";
import type { Leak } from "../../find-leaks.ts";
import { type ClassFeature, type Feature, type NumberFeature, restrict, rowsWith } from "./features.ts";
import { columnLeak, type Part } from "./part.ts";
import { predictivePower } from "./predictive-power.ts";

/** Score from which one column alone is taken to give the target away, and that from which it surely does. */
const GIVES_AWAY = 0.98;
const SURELY = 0.999;
/** Score from which a column is taken to tell the parts. */
const TELLS_PARTS = 0.9;
/** Rank correlation with the order of rows from which a column is taken to follow it. */
const FOLLOWS = 0.95;
/** Most classes of a column for which Cramér's V is added to the evidence. */
const MOST_CLASSES = 1000;

/** Columns that name a row rather than describe it. */
export function idLike(parts: readonly Part[], features: readonly Feature[]): Leak[] {
  return features.flatMap((feature) => {
    const order = feature.kind === "number" ? orderCorrelation(feature.values) : 0;
    const follows = Math.abs(order) >= FOLLOWS;
    const unique = feature.kind === "number" ? isUniqueNumber(feature) : isUniqueName(feature);
    if (!follows && !unique) return [];
    const { name } = feature;
    const how = follows
      ? `follows the order of the rows${unique ? " and is different in every row" : ""}`
      : "is different in every row, as an identifier is";
    return columnLeak(parts, `${name} ${how}`, {
      kind: "id-like",
      severity: follows ? "medium" : "low",
      columns: [name],
      evidence: { distinct: unique ? 1 : 0, ...(feature.kind === "number" && { orderCorrelation: order }) },
      advice: `Do not train on ${name}: it tells which row, or when it was written. Name it in exclude to look at the rest.`,
    });
  });
}

/** Columns that alone tell the target. */
export function targetLeakage(parts: readonly Part[], features: readonly Feature[], target: Feature): Leak[] {
  const known = rowsWith(target);
  const told = restrict(target, known);
  return features.flatMap((given) => {
    const feature = restrict(given, known);
    const { score, evidence } = predictivePower(feature, told);
    if (score < GIVES_AWAY) return [];
    const { name } = feature;
    const how =
      target.kind === "class"
        ? `tells ${percent(evidence["accuracy"])} of ${target.name} right, where the most frequent value tells ${percent(evidence["baseline"])}${aucOf(evidence)}`
        : `tells ${percent(score)} of the variance of ${target.name}`;
    return columnLeak(parts, `${name} alone ${how}`, {
      kind: "target-leakage",
      severity: score >= SURELY ? "high" : "medium",
      columns: [name],
      evidence: { score, ...evidence, ...association(feature, told) },
      advice: `Ask when ${name} becomes known: what is written after ${target.name}, or made from it, is not there when the model must answer.`,
    });
  });
}

/** Columns that alone tell in which part a row is. */
export function splitEncoding(
  parts: readonly Part[],
  features: readonly Feature[],
  membership: ClassFeature,
  byTime: boolean,
): Leak[] {
  return features.flatMap((feature) => {
    const { score, evidence } = predictivePower(feature, membership);
    if (score < TELLS_PARTS) return [];
    const { name } = feature;
    const message = `${name} alone tells ${percent(evidence["accuracy"])} of the rows' parts, where the largest part holds ${percent(evidence["baseline"])}`;
    return columnLeak(parts, message, {
      kind: "split-encoding",
      severity: byTime ? "low" : "medium",
      columns: [name],
      evidence: { score, ...evidence },
      advice: byTime
        ? `A column that moves with time does so in a split by time. Check that the model does not learn ${name} by heart.`
        : `The parts differ in ${name}, so that the test asks about values not trained on. If that is not meant, shuffle or stratify by it.`,
    });
  });
}

/** The usual measure of how two columns go together, where there is one: Cramér's V or Spearman's correlation. */
function association(feature: Feature, target: Feature): Readonly<Record<string, number>> {
  if (target.kind === "number") {
    if (feature.kind === "class") return {};
    const rows = Array.from(feature.values.keys()).filter((row) => Number.isFinite(feature.values[row]));
    if (rows.length < 2) return {};
    const [x, y] = [feature.values, target.values].map((values) => rows.map((row) => values[row] as number));
    return { spearman: spearman(x as number[], y as number[]).statistic };
  }
  if (feature.kind === "number") return {};
  const few = feature.labels.length <= MOST_CLASSES && target.labels.length <= MOST_CLASSES;
  return few ? { cramersV: cramersV(feature.codes, target.codes) } : {};
}

/** Spearman's correlation of a column with the order of its rows; 0 where it is constant or has gaps. */
function orderCorrelation(values: Float64Array): number {
  if (!values.every(Number.isFinite)) return 0;
  const { statistic } = spearman(values, Float64Array.from(values.keys()));
  return Number.isNaN(statistic) ? 0 : statistic;
}

/** Whole numbers, no two alike, though so many drawn from their range would have met. */
function isUniqueNumber({ values }: NumberFeature): boolean {
  const n = values.length;
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isInteger(value)) return false;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const meetings = (n * (n - 1)) / 2 / (high - low + 1);
  return meetings >= 10 && new Set(values).size === n;
}

/** Text without blanks, no two alike. */
function isUniqueName({ codes, labels }: ClassFeature): boolean {
  return (
    labels.length === codes.length && labels.every((label) => typeof label === "string" && !/\s/.test(label))
  );
}

function aucOf({ auc }: Readonly<Record<string, number>>): string {
  return auc === undefined ? "" : `; AUC ${auc.toFixed(3)}`;
}

function percent(share: number | undefined): string {
  return `${Number(((share ?? 0) * 100).toFixed(1))} %`;
}
