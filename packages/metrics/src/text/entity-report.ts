import { requireOption } from "@productizeml/stats";
import { checkLengths } from "../internal/check-lengths.ts";
import { countEntities, type EntityCounts } from "../internal/text/entity-counts.ts";
import type { Undefined, UndefinedOption } from "../undefined.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Tags of each token of each sequence, such as `[["B-PER", "I-PER", "O"]]`. */
export type TagSequences = readonly (readonly string[])[];

/** Options of {@link entityReport}. */
export interface EntityReportOptions extends WeightOption, UndefinedOption {
  /**
   * The scheme that entities must keep to, to count at all; `auto` finds it in `yTrue`, among IOB2, IOE2, IOBES and BILOU.
   *
   * @defaultValue none: an entity begins and ends wherever a tag shows it, as conlleval has it
   */
  readonly scheme?: "IOB1" | "IOB2" | "IOE1" | "IOE2" | "IOBES" | "BILOU" | "auto";
  /**
   * Whether tags end in what they otherwise begin with, as in `PER-B`.
   *
   * @defaultValue `false`
   */
  readonly suffix?: boolean;
  /**
   * What stands for 0 / 0.
   *
   * @defaultValue `0`
   */
  readonly zeroDivision?: 0 | 1;
}

/** Precision, recall and F1 of entities. */
export interface EntityScores {
  /** Share of the predicted entities that are true ones. */
  readonly precision: number;
  /** Share of the true entities that were predicted. */
  readonly recall: number;
  /** Harmonic mean of both. */
  readonly f1: number;
  /** Number of true entities. */
  readonly support: number;
}

/** Scores of one type of entity. */
export interface EntityTypeScores extends EntityScores {
  /** The type, such as `PER`; `_` for tags without one. */
  readonly type: string;
}

/** What {@link entityReport} finds. */
export interface EntityReport {
  /** Scores of every type, sorted. */
  readonly types: readonly EntityTypeScores[];
  /** Scores of the pooled counts. */
  readonly micro: EntityScores;
  /** Plain means over types; `NaN` where there is no entity. */
  readonly macro: EntityScores;
  /** Means over types by support. */
  readonly weighted: EntityScores;
  /** What was undefined and which value stands for it. */
  readonly undefined: readonly Undefined[];
}

/**
 * Precision, recall and F1 of entities in tagged sequences, such as names in sentences: an entity is right when its type, its first and
 * its last token are.
 *
 * @param yTrue - true tags of each sequence
 * @param yPred - predicted tags of each sequence, as many for each as in `yTrue`
 * @param options - scheme, `zeroDivision`, weight of each sequence
 * @returns scores in `[0, 1]`, higher is better, by type and on average, with a list of what was undefined
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `unknown-label` for a prefix that the scheme does not have,
 * `bad-option`, `bad-weights`
 * @example
 * const yTrue = [["B-PER", "I-PER", "O", "B-LOC"], ["B-LOC", "O"]];
 * const yPred = [["B-PER", "I-PER", "O", "B-ORG"], ["B-LOC", "O"]];
 * const report = entityReport(yTrue, yPred);
 * report.micro; // { "precision": 0.6666666666666666, "recall": 0.6666666666666666, "f1": 0.6666666666666666, "support": 3 }
 * report.types[0]; // { "type": "LOC", "precision": 1, "recall": 0.5, "f1": 0.6666666666666666, "support": 2 }
 * @see seqeval.metrics.classification_report; Tjong Kim Sang and De Meulder 2003, https://aclanthology.org/W03-0419/
 */
export function entityReport(
  yTrue: TagSequences,
  yPred: TagSequences,
  options: EntityReportOptions = {},
): EntityReport {
  const { scheme = "auto", zeroDivision = 0 } = options;
  requireOption("entityReport", "scheme", scheme, ["IOB1", "IOB2", "IOE1", "IOE2", "IOBES", "BILOU", "auto"]);
  requireOption("entityReport", "zeroDivision", zeroDivision, [0, 1]);
  checkLengths("entityReport", "yPred", yTrue.length, yPred.length);
  const weight = weights("entityReport", options.sampleWeight, yTrue.length);
  const counts = countEntities("entityReport", yTrue, yPred, weight, options);
  const types = [...counts].map(([type, count]) => ({ type, ...scores(count, zeroDivision) }));
  const pooled = [...counts.values()].reduce(add, { actual: 0, predicted: 0, correct: 0 });
  const undefinedOnes = [...counts].flatMap(([type, count]) => lacking(type, count, zeroDivision));
  if (options.onUndefined) undefinedOnes.forEach(options.onUndefined);
  return {
    types,
    micro: scores(pooled, zeroDivision),
    macro: mean(types, () => 1, pooled.actual),
    weighted:
      pooled.actual > 0
        ? mean(types, ({ support }) => support, pooled.actual)
        : scores({ ...pooled, correct: 0 }, zeroDivision),
    undefined: undefinedOnes,
  };
}

function scores({ actual, predicted, correct }: EntityCounts, zeroDivision: number): EntityScores {
  const precision = predicted > 0 ? correct / predicted : zeroDivision;
  const recall = actual > 0 ? correct / actual : zeroDivision;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, support: actual };
}

function add(a: EntityCounts, b: EntityCounts): EntityCounts {
  return {
    actual: a.actual + b.actual,
    predicted: a.predicted + b.predicted,
    correct: a.correct + b.correct,
  };
}

function mean(
  types: readonly EntityScores[],
  weightOf: (scores: EntityScores) => number,
  support: number,
): EntityScores {
  const total = types.reduce((sum, each) => sum + weightOf(each), 0);
  const of = (score: "precision" | "recall" | "f1"): number =>
    types.reduce((sum, each) => sum + weightOf(each) * each[score], 0) / total;
  return { precision: of("precision"), recall: of("recall"), f1: of("f1"), support };
}

function lacking(label: string, { actual, predicted }: EntityCounts, value: number): Undefined[] {
  const found: Undefined[] = [];
  if (predicted === 0) found.push({ metric: "precision", label, reason: "no predicted entities", value });
  if (actual === 0) found.push({ metric: "recall", label, reason: "no true entities", value });
  return found;
}
