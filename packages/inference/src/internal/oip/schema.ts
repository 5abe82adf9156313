import * as v from "valibot";
import { type InferenceCode, InferenceError } from "../../errors.ts";

/** A tensor in a body. */
export interface WireTensor {
  readonly name: string;
  readonly datatype: string;
  readonly shape: number[];
  readonly parameters?: { readonly binary_data_size?: number | undefined } | undefined;
  readonly data?: unknown;
}

/** An output that a request asks for. */
interface WireRequest {
  readonly name: string;
  readonly parameters?: { readonly binary_data?: boolean | undefined } | undefined;
}

/** What metadata declares about a tensor; -1 is a free axis. */
export interface WireSpec {
  readonly name: string;
  readonly datatype: string;
  readonly shape: number[];
}

const size = (smallest: number) => v.pipe(v.number(), v.integer(), v.minValue(smallest));

const wireTensor = v.object({
  name: v.string(),
  shape: v.array(size(0)),
  datatype: v.string(),
  parameters: v.optional(v.looseObject({ binary_data_size: v.optional(size(0)) })),
  data: v.optional(v.unknown()),
});

const wireSpec = v.object({ name: v.string(), datatype: v.string(), shape: v.array(size(-1)) });

/** Body of an inference request. */
export const InferRequest: v.GenericSchema<
  unknown,
  {
    readonly id?: string | undefined;
    readonly parameters?: { readonly binary_data_output?: boolean | undefined } | undefined;
    readonly inputs: WireTensor[];
    readonly outputs?: WireRequest[] | undefined;
  }
> = v.object({
  id: v.optional(v.string()),
  parameters: v.optional(v.looseObject({ binary_data_output: v.optional(v.boolean()) })),
  inputs: v.array(wireTensor),
  outputs: v.optional(
    v.array(
      v.object({
        name: v.string(),
        parameters: v.optional(v.looseObject({ binary_data: v.optional(v.boolean()) })),
      }),
    ),
  ),
});

/** Body of an inference response, as far as the client reads it. */
export const InferResponse: v.GenericSchema<unknown, { readonly outputs: WireTensor[] }> = v.object({
  outputs: v.array(wireTensor),
});

/** What a server says about itself. */
export const ServerMetadata: v.GenericSchema<
  unknown,
  { readonly name: string; readonly extensions: string[] }
> = v.object({ name: v.string(), extensions: v.optional(v.array(v.string()), []) });

/** What a server says about a model. */
export const ModelMetadata: v.GenericSchema<
  unknown,
  {
    readonly versions: string[];
    readonly platform: string;
    readonly inputs: WireSpec[];
    readonly outputs: WireSpec[];
  }
> = v.object({
  versions: v.optional(v.array(v.string()), []),
  platform: v.optional(v.string(), ""),
  inputs: v.array(wireSpec),
  outputs: v.array(wireSpec),
});

/** The value, when it has the shape that the protocol gives it. */
export function parse<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  code: InferenceCode,
  what: string,
): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue) ?? "the body";
  throw new InferenceError(
    code,
    `${what} requires ${path} of ${issue.expected ?? "another kind"}, got ${issue.received}`,
  );
}
