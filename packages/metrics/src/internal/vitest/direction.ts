import { InvalidInputError } from "@productizeml/stats";
import type { NamedMetric } from "./named-metrics.ts";

/** Which way a metric is better: this package calls what is better low a loss, an error, or a deviance. */
export function direction(
  caller: string,
  { name, task }: NamedMetric,
  better: "greater" | "less" | undefined,
): "greater" | "less" {
  if (better !== undefined) return better;
  if (task === null) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires better, greater or less, for a metric that is not of this package, got ${name}`,
    );
  }
  return /(Loss|Error|Deviance)$/.test(name) && !name.startsWith("d2") ? "less" : "greater";
}
