import type { Context } from "hono";
import * as v from "valibot";
import { TrackingError } from "../../errors.ts";
import { refuse } from "../validate.ts";

/** A text. Some clients send identifiers as numbers. */
export const text: v.GenericSchema<string | number, string> = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
);

/** A whole number, as JSON or as text. */
export const integer: v.GenericSchema<string | number, number> = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,20}$/), v.transform(Number))]),
  v.safeInteger(),
);

/** A double, whose non-finite values travel as text. */
export const double: v.GenericSchema<string | number, number> = v.union([
  v.number(),
  v.pipe(
    v.string(),
    v.check((value) => value.trim() !== "" && (value === "NaN" || !Number.isNaN(Number(value)))),
    v.transform(Number),
  ),
]);

/** A list that may be absent. */
export function list<T extends v.GenericSchema>(
  item: T,
): v.OptionalSchema<v.ArraySchema<T, undefined>, readonly []> {
  return v.optional(v.array(item), []);
}

/** Reads what a caller sent: the query of a GET, the JSON body of anything else. */
export async function readRequest<T extends v.GenericSchema>(
  c: Context,
  call: string,
  schema: T,
): Promise<v.InferOutput<T>> {
  const sent = c.req.method === "GET" ? readQuery(c) : await readJson(c, call);
  const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null));
  // Older clients say run_uuid.
  if (given["run_id"] === undefined && given["run_uuid"] !== undefined) given["run_id"] = given["run_uuid"];
  const result = v.safeParse(schema, given, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue) ?? "the request";
  throw new TrackingError(
    "invalid-parameter",
    `${call} requires ${issue.expected ?? "another value"} for ${path}, got ${issue.received}`,
  );
}

function readQuery(c: Context): Record<string, unknown> {
  const queries = Object.entries(c.req.queries());
  return Object.fromEntries(queries.map(([key, values]) => [key, values.length === 1 ? values[0] : values]));
}

async function readJson(c: Context, call: string): Promise<Record<string, unknown>> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") refuse(call, "Content-Type application/json", type);
  const body = await c.req.text();
  let value: unknown;
  try {
    value = JSON.parse(body === "" ? "{}" : body);
    // Old clients encode twice.
    if (typeof value === "string") value = JSON.parse(value);
  } catch (error) {
    throw new TrackingError(
      "invalid-parameter",
      `${call} requires a JSON body, got ${JSON.stringify(body.slice(0, 100))}`,
      { cause: error },
    );
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    refuse(call, "a JSON object as body", body.slice(0, 100));
  return value as Record<string, unknown>;
}
