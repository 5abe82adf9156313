import type { Metric, RunStatus } from "../entities.ts";
import { TrackingError } from "../errors.ts";
import type { KeyValue } from "../store.ts";

/** Longest and largest things that MLflow accepts. */
export const LIMITS = {
  keyLength: 250,
  paramValueLength: 6000,
  tagValueLength: 8000,
  experimentTagValueLength: 5000,
  nameLength: 500,
  metricsPerBatch: 1000,
  paramsPerBatch: 100,
  tagsPerBatch: 100,
  itemsPerBatch: 1000,
  searchResults: 50_000,
} as const;

const STATUSES: ReadonlySet<string> = new Set(["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"]);
const KEY = /^[\p{L}\p{N}_ .:/-]+$/u;

/** Throws that an argument is refused. */
export function refuse(caller: string, required: string, got: unknown): never {
  throw new TrackingError("invalid-parameter", `${caller} requires ${required}, got ${show(got)}`);
}

function show(value: unknown): string {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 200 ? `${text.slice(0, 200)}… (${text.length} characters)` : text;
}

/** A key of a metric, parameter or tag: MLflow's alphabet, and no path that climbs. */
export function checkKey(caller: string, what: string, key: unknown): asserts key is string {
  if (typeof key !== "string" || key.length === 0 || key.length > LIMITS.keyLength || !KEY.test(key)) {
    refuse(caller, `${what} key of 1 to ${LIMITS.keyLength} letters, digits, "_-. :/"`, key);
  }
  if (key.startsWith("..") || key.split("/").some((part) => part === "" || part === "." || part === "..")) {
    refuse(caller, `${what} key that is a plain relative path`, key);
  }
}

/** A point of a metric: int64 in MLflow, whole numbers that a double holds exactly here. */
export function checkMetric(caller: string, metric: Metric): void {
  checkKey(caller, "metric", metric.key);
  if (typeof metric.value !== "number") refuse(caller, `a number for metric "${metric.key}"`, metric.value);
  checkInteger(caller, `step of metric "${metric.key}"`, metric.step);
  checkTime(caller, `timestamp of metric "${metric.key}"`, metric.timestamp);
}

/** A parameter. */
export function checkParam(caller: string, param: KeyValue): void {
  checkKey(caller, "parameter", param.key);
  checkText(caller, `value of parameter "${param.key}"`, param.value, LIMITS.paramValueLength);
}

/** A tag of a run. */
export function checkTag(caller: string, tag: KeyValue): void {
  checkKey(caller, "tag", tag.key);
  checkText(caller, `value of tag "${tag.key}"`, tag.value, LIMITS.tagValueLength);
}

/** A text of limited length. */
export function checkText(caller: string, what: string, text: unknown, most: number): asserts text is string {
  if (typeof text !== "string" || text.length > most)
    refuse(caller, `${what} of at most ${most} characters`, text);
}

/** A name that people give: not empty, not too long, without control characters. */
export function checkName(caller: string, what: string, name: unknown): asserts name is string {
  checkText(caller, what, name, LIMITS.nameLength);
  if (name.trim() === "" || hasControl(name)) refuse(caller, `${what} with visible characters only`, name);
}

/** A whole number that a double holds exactly. */
export function checkInteger(caller: string, what: string, value: unknown): asserts value is number {
  if (!Number.isSafeInteger(value)) refuse(caller, `${what} to be a whole number below 2^53`, value);
}

/** Milliseconds since 1970. */
export function checkTime(caller: string, what: string, value: unknown): asserts value is number {
  checkInteger(caller, what, value);
  if (value < 0) refuse(caller, `${what} to be 0 or more`, value);
}

/** A run's state. */
export function checkStatus(caller: string, status: unknown): asserts status is RunStatus {
  if (typeof status !== "string" || !STATUSES.has(status))
    refuse(caller, `status of ${[...STATUSES].join(", ")}`, status);
}

/** The size of a page. */
export function checkMaxResults(
  caller: string,
  value: unknown,
  most: number = LIMITS.searchResults,
): asserts value is number {
  if (!Number.isSafeInteger(value) || (value as number) < 1 || (value as number) > most) {
    refuse(caller, `maxResults from 1 to ${most}`, value);
  }
}

/** Whether a text holds control characters. */
export function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
