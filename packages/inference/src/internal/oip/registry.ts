import type { Context } from "hono";
import { InferenceError } from "../../errors.ts";
import type { Model } from "../../model.ts";
import type { Signature } from "../../tensor.ts";
import { datatypeOf } from "./datatype.ts";

/** Finds the model that a request's path names. */
export function registry(models: readonly Model[]): (context: Context) => Model {
  const byVersion = new Map<string, Model>();
  const latest = new Map<string, Model>();
  for (const model of models) {
    const { name, version } = model.info;
    const key = JSON.stringify([name, version]);
    if (byVersion.has(key)) {
      throw new InferenceError(
        "bad-option",
        `createServer requires one model for each name and version, got two of ${name} ${version}`,
      );
    }
    byVersion.set(key, model);
    latest.set(name, model);
  }
  return (context) => {
    const name = context.req.param("model") ?? "";
    const version = context.req.param("version");
    const model = version === undefined ? latest.get(name) : byVersion.get(JSON.stringify([name, version]));
    if (model === undefined) {
      const wanted = version === undefined ? `"${name}"` : `"${name}" of version "${version}"`;
      const known = models.map(({ info }) => `"${info.name}" ${info.version}`).join(", ") || "none";
      throw new InferenceError(
        "not-found",
        `the server requires one of its models (${known}), got ${wanted}`,
      );
    }
    return model;
  };
}

/** A model's metadata. */
export function describe({ info }: Model, models: readonly Model[]): object {
  const tensors = (signature: Signature): object[] =>
    Object.entries(signature).map(([name, { dtype, shape }]) => ({
      name,
      datatype: datatypeOf(dtype),
      shape: shape.map((size) => (typeof size === "number" ? size : -1)),
    }));
  return {
    name: info.name,
    versions: models.filter((model) => model.info.name === info.name).map((model) => model.info.version),
    platform: `${info.adapter}_${info.provider}`,
    inputs: tensors(info.inputs),
    outputs: tensors(info.outputs),
  };
}
