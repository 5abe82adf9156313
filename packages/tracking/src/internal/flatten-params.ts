import type { ParamValue } from "../active-run.ts";
import type { KeyValue } from "../store.ts";

/** Parameters as MLflow keeps them: one text for each key, nested objects as keys with dots. */
export function flattenParams(params: Readonly<Record<string, ParamValue>>, prefix = ""): KeyValue[] {
  return Object.entries(params).flatMap(([name, value]) => {
    const key = prefix + name;
    if (isRecord(value) && Object.keys(value).length > 0) return flattenParams(value, `${key}.`);
    return [{ key, value: text(value) }];
  });
}

function text(value: ParamValue): string {
  // JSON has no NaN and no infinities.
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

function isRecord(value: ParamValue): value is Readonly<Record<string, ParamValue>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
