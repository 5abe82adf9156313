import { requireOption } from "@productizeml/stats";
import type { AverageMethod } from "../clustering/average-method.ts";

const METHODS: readonly AverageMethod[] = ["arithmetic", "geometric", "min", "max"];

/** One entropy out of two. */
export function averageEntropy(caller: string, a: number, b: number, method: AverageMethod): number {
  requireOption(caller, "averageMethod", method, METHODS);
  if (method === "arithmetic") return (a + b) / 2;
  if (method === "geometric") return Math.sqrt(a * b);
  return method === "min" ? Math.min(a, b) : Math.max(a, b);
}
