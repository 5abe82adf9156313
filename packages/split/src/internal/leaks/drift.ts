import { chiSquareContingency, ksTest } from "@productizeml/stats";
import type { Leak, LeakKind } from "../../find-leaks.ts";
import type { ClassFeature, Feature, NumberFeature } from "./features.ts";
import { againstFirst, columnLeak, concerned, type Part, rowLeak } from "./part.ts";

/** Effects below this are no drift, however sure. */
const EFFECT = 0.1;
/** Effects from this on are large. */
const LARGE = 0.3;
/** Chance of a finding of this kind, in all, where nothing drifts. */
const ALPHA = 0.001;

/** Positions of the rows of each part among those that features were read for. */
export type Places = (part: Part) => Uint32Array;

/** Columns whose values are distributed differently in a later part than in the first. */
export function drift(
  kind: "label-drift" | "feature-drift",
  parts: readonly Part[],
  features: readonly Feature[],
  places: Places,
): Leak[] {
  const alpha = ALPHA / Math.max(1, features.length * (parts.length - 1));
  return features.flatMap((feature) =>
    againstFirst(parts, (first, second) => {
      const found = compare(feature, places(first), places(second));
      if (found === null || found.effect < EFFECT || found.pValue > alpha) return null;
      const { effect, measure, ...evidence } = found;
      return columnLeak(
        [first, second],
        `${feature.name} is distributed differently in ${second.name} than in ${first.name}: ${measure} ${effect.toFixed(2)}`,
        {
          kind,
          severity: severityOf(kind, effect),
          columns: [feature.name],
          evidence: { [measure]: effect, ...evidence },
          advice:
            kind === "label-drift"
              ? `Stratify by ${feature.name}, unless the parts follow each other in time, where drift is what the test is for.`
              : `If the parts should be alike, shuffle before dividing; if they follow each other in time, expect the score to fall further.`,
        },
      );
    }),
  );
}

function severityOf(kind: LeakKind, effect: number): Leak["severity"] {
  if (kind === "feature-drift") return effect >= LARGE ? "medium" : "low";
  return effect >= LARGE ? "high" : "medium";
}

interface Comparison {
  readonly measure: "cramersV" | "ks";
  readonly effect: number;
  readonly statistic: number;
  readonly pValue: number;
}

function compare(feature: Feature, first: Uint32Array, second: Uint32Array): Comparison | null {
  return feature.kind === "number"
    ? compareNumbers(feature, first, second)
    : compareClasses(feature, first, second);
}

function compareNumbers(
  { values }: NumberFeature,
  first: Uint32Array,
  second: Uint32Array,
): Comparison | null {
  const [reference, current] = [first, second].map((rows) =>
    Float64Array.from(rows, (row) => values[row] as number).filter((value) => !Number.isNaN(value)),
  ) as [Float64Array, Float64Array];
  if (reference.length === 0 || current.length === 0) return null;
  const { statistic, pValue } = ksTest(reference, current, { method: "asymptotic" });
  return { measure: "ks", effect: statistic, statistic, pValue };
}

/** Chi-square test of the classes in both parts; classes too rare for it, of fewer than 5 expected rows, count as one. */
function compareClasses(
  { codes, labels }: ClassFeature,
  first: Uint32Array,
  second: Uint32Array,
): Comparison | null {
  const width = labels.length;
  const counts = new Float64Array(2 * width);
  for (const row of first) counts[codes[row] as number]!++;
  for (const row of second) counts[width + (codes[row] as number)]!++;
  const smaller = Math.min(first.length, second.length) / (first.length + second.length);
  const kept: [number, number][] = [];
  const rest: [number, number] = [0, 0];
  for (let c = 0; c < width; c++) {
    const [a, b] = [counts[c] as number, counts[width + c] as number];
    if ((a + b) * smaller >= 5) kept.push([a, b]);
    else {
      rest[0] += a;
      rest[1] += b;
    }
  }
  if ((rest[0] + rest[1]) * smaller >= 5) kept.push(rest);
  if (kept.length < 2) return null;
  const data = [...kept.map(([a]) => a), ...kept.map(([, b]) => b)];
  const n = data.reduce((a, b) => a + b, 0);
  const { statistic, pValue } = chiSquareContingency(
    { data, rows: 2, cols: kept.length },
    { correction: false },
  );
  return { measure: "cramersV", effect: Math.sqrt(statistic / n), statistic, pValue };
}

/** Rows of a later part with a class that the first part lacks: of the target any, of features those too frequent to be missing by chance. */
export function unseenValues(
  parts: readonly Part[],
  features: readonly Feature[],
  target: Feature | null,
  places: Places,
): Leak[] {
  const classes = [...features, ...(target === null ? [] : [target])].filter((each) => each.kind === "class");
  return classes.flatMap((feature) =>
    againstFirst(parts, (first, second) => {
      const unseen = unseenClasses(feature, places(first), places(second), feature === target);
      if (unseen.size === 0) return null;
      const rows = places(second);
      const at = new Map(Array.from(rows, (place, i) => [second.rows[i] as number, place]));
      const found = concerned(second, (row) => unseen.has(feature.codes[at.get(row) as number] as number));
      const names = [...unseen].slice(0, 3).map((code) => String(feature.labels[code]));
      return rowLeak(found, `of a ${feature.name} that ${first.name} lacks, such as ${names.join(", ")}`, {
        kind: "unseen-values",
        severity: feature === target ? "medium" : "low",
        parts: [first.name, second.name],
        columns: [feature.name],
        evidence: { values: unseen.size },
        advice: `A model knows nothing of what it never saw: stratify by ${feature.name}, or decide what it shall answer then.`,
      });
    }),
  );
}

function unseenClasses(
  { codes, labels }: ClassFeature,
  first: Uint32Array,
  second: Uint32Array,
  any: boolean,
): Set<number> {
  const inFirst = new Uint32Array(labels.length);
  const inSecond = new Uint32Array(labels.length);
  for (const row of first) inFirst[codes[row] as number]!++;
  for (const row of second) inSecond[codes[row] as number]!++;
  // The chance that all rows of a class come to be in the second part.
  const share = second.length / (first.length + second.length);
  const alpha = ALPHA / labels.length;
  const unseen = new Set<number>();
  for (let c = 0; c < labels.length; c++) {
    const count = inSecond[c] as number;
    if (count > 0 && inFirst[c] === 0 && (any || share ** count < alpha)) unseen.add(c);
  }
  return unseen;
}
