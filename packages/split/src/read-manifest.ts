import { InvalidInputError } from "@productizeml/stats";
import * as v from "valibot";
import type { Manifest } from "./manifest.ts";

/**
 * Reads a manifest that came from elsewhere.
 *
 * @param json - the manifest as text, or as `JSON.parse` gives it
 * @returns the manifest
 * @throws InvalidInputError `bad-state` for what is no manifest, or one of another version
 * @example
 * readManifest('{"format":"@productizeml/split","version":2}'); // throws bad-state
 */
export function readManifest(json: unknown): Manifest {
  const value = typeof json === "string" ? parse(json) : json;
  const { version } = read(
    v.object({ format: v.literal("@productizeml/split"), version: v.number() }),
    value,
  );
  if (version !== 1) throw refuse(`version 1, got version ${version}`);
  return read(schema(), value) as Manifest;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refuse("JSON, got other text", cause);
  }
}

function read<Schema extends v.GenericSchema>(expected: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(expected, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw refuse(`a manifest of a split, got ${issue.received}${path === null ? "" : ` in ${path}`}`);
}

function refuse(what: string, cause?: unknown): InvalidInputError {
  return new InvalidInputError(
    "bad-state",
    `readManifest requires ${what}`,
    cause === undefined ? {} : { cause },
  );
}

/** What version 1 looks like. */
function schema(): v.GenericSchema {
  const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
  const share = v.pipe(v.number(), v.finite(), v.minValue(0));
  const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
  const shares = v.record(v.string(), share);
  const hashed = v.object({
    method: v.literal("hashSplit"),
    shares,
    key: v.string(),
    hash: v.optional(v.picklist(["xxhash32", "sha256", "farmhash64"])),
    salt: v.optional(v.string()),
  });
  const drawn = v.object({
    method: v.literal("split"),
    shares,
    stratify: v.optional(v.string()),
    groups: v.optional(v.string()),
    time: v.optional(v.string()),
    seed: v.optional(v.number()),
  });
  const type = v.picklist(["number", "string", "boolean", "time", "mixed", "null"]);
  return v.object({
    format: v.literal("@productizeml/split"),
    version: v.literal(1),
    recipe: v.nullable(v.variant("method", [hashed, drawn])),
    data: v.object({
      rows: count,
      columns: v.array(v.object({ name: v.string(), type })),
      schemaHash: hash,
      contentHash: hash,
    }),
    parts: v.array(v.object({ name: v.string(), rows: count, share, contentHash: hash })),
    deviation: v.object({ size: v.number(), strata: v.optional(v.number()) }),
    partIds: v.optional(
      v.object({
        rows: count,
        bits: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16)),
        hex: v.pipe(v.string(), v.regex(/^([0-9a-f]{2})*$/)),
      }),
    ),
  });
}
