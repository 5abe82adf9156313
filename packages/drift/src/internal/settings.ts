import { InvalidInputError } from "@productizeml/stats";
import type { ColumnKind, ColumnOptions, DriftMethod, DriftOptions } from "../drift-options.ts";
import type { DriftSettings } from "../drift-report.ts";
import { finite, oneOf, whole } from "./check.ts";

const METHODS: Readonly<Record<ColumnKind, readonly DriftMethod[]>> = {
  numeric: ["ksTest", "wassersteinDistance", "jensenShannonDistance", "populationStabilityIndex"],
  categorical: ["chiSquareTest", "jensenShannonDistance", "populationStabilityIndex"],
};

/** One column as it will be compared. */
export interface ColumnPlan {
  readonly name: string;
  readonly type: ColumnKind;
  readonly method: DriftMethod;
  readonly threshold: number;
}

/** The options with their defaults, checked. */
export function settingsOf(caller: string, options: DriftOptions): DriftSettings {
  const { alpha = 0.05, correction = "benjamini-hochberg", share = 0.5, minRows = 30 } = options;
  const { missing = "category" } = options;
  finite(caller, "alpha", alpha, { min: 0, max: 1 });
  finite(caller, "share", share, { min: 0, max: 1 });
  whole(caller, "minRows", minRows, 1);
  oneOf(caller, "correction", correction, ["benjamini-hochberg", "holm", "bonferroni", "none"]);
  oneOf(caller, "missing", missing, ["category", "ignore"]);
  return { alpha, correction, share, minRows, missing };
}

/** The columns to compare, in order; `kindOf` tells the type of a column whose options do not. */
export function planColumns(
  caller: string,
  known: readonly string[],
  options: DriftOptions,
  kindOf: (name: string) => ColumnKind,
): ColumnPlan[] {
  const { columns = known, minEffect = 0.1 } = options;
  const asked = isNames(columns)
    ? columns.map((name): [string, ColumnOptions] => [name, {}])
    : Object.entries(columns);
  return asked.map(([name, own]) => {
    if (!known.includes(name)) {
      throw new InvalidInputError(
        "unknown-column",
        `${caller} requires column "${name}" in the reference, got columns ${known.join(", ") || "(none)"}`,
      );
    }
    const type = own.type ?? kindOf(name);
    oneOf(caller, `type of column "${name}"`, type, ["numeric", "categorical"]);
    const method = own.method ?? (type === "numeric" ? "ksTest" : "chiSquareTest");
    oneOf(caller, `method of ${type} column "${name}"`, method, METHODS[type]);
    const threshold = own.minEffect ?? minEffect;
    finite(caller, `minEffect of column "${name}"`, threshold, { min: 0 });
    return { name, type, method, threshold };
  });
}

function isNames(columns: NonNullable<DriftOptions["columns"]>): columns is readonly string[] {
  return Array.isArray(columns);
}
