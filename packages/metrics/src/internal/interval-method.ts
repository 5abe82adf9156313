import { type Column, InvalidInputError, type Matrix, requireOption } from "@productizeml/stats";
import type { IntervalMethod, IntervalOptions } from "../interval.ts";
import { rocAuc } from "../ranking/roc-auc.ts";
import { r2 } from "../regression/r2.ts";
import { isProportion } from "./proportion.ts";

const METHODS: readonly (IntervalMethod | "auto")[] = [
  "auto",
  "wilson",
  "clopper-pearson",
  "delong",
  "logit-delong",
  "log-jackknife",
  "bootstrap",
  "bca",
];

/** The method asked for, or the formula that the metric has; `auto` where it has none. */
export function intervalMethod(
  { method = "auto", strata, clusters }: IntervalOptions,
  metric: unknown,
  yTrue: Column | Matrix,
  yScore: Column | Matrix,
): IntervalMethod | "auto" {
  requireOption("interval", "method", method, METHODS);
  if (method === "bootstrap" || method === "bca") return method;
  const single = !("cols" in yTrue) && !("cols" in yScore) && strata === undefined && clusters === undefined;
  const formulas: readonly IntervalMethod[] = !single
    ? []
    : isProportion(metric)
      ? ["wilson", "clopper-pearson"]
      : metric === rocAuc
        ? ["logit-delong", "delong"]
        : metric === r2
          ? ["log-jackknife"]
          : [];
  if (method === "auto") return formulas[0] ?? "auto";
  if (formulas.includes(method)) return method;
  throw new InvalidInputError(
    "bad-option",
    `interval requires a method that the metric has, with strata or clusters bootstrap or bca, got ${method}`,
  );
}
