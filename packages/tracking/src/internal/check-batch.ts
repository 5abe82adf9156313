import type { LogBatchParams } from "../store.ts";
import { checkMetric, checkParam, checkTag, LIMITS, refuse } from "./validate.ts";

/** A batch within MLflow's limits, every item of it well formed. */
export function checkBatch(caller: string, { metrics = [], params = [], tags = [] }: LogBatchParams): void {
  checkCount(caller, "metrics", metrics.length, LIMITS.metricsPerBatch);
  checkCount(caller, "params", params.length, LIMITS.paramsPerBatch);
  checkCount(caller, "tags", tags.length, LIMITS.tagsPerBatch);
  checkCount(caller, "items", metrics.length + params.length + tags.length, LIMITS.itemsPerBatch);
  for (const metric of metrics) checkMetric(caller, metric);
  for (const tag of tags) checkTag(caller, tag);
  for (const param of params) checkParam(caller, param);
  const keys = params.map((param) => param.key);
  if (new Set(keys).size !== keys.length) refuse(caller, "each parameter once", keys.join(", "));
}

function checkCount(caller: string, what: string, count: number, most: number): void {
  if (count > most) refuse(caller, `at most ${most} ${what}`, count);
}
