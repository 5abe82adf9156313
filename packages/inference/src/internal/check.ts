import { InferenceError } from "../errors.ts";
import type { Signature, TensorSpec, Tensors } from "../tensor.ts";
import { holds, sizeOf } from "./typed-array.ts";

/** A shape as a reader would write it: `[batch, 4]`; an axis without a name is `?`. */
const shapeText = (shape: readonly (number | string)[]): string =>
  `[${shape.map((size) => (size === "" ? "?" : size)).join(", ")}]`;

/** Refuses tensors that the signature does not take, before any native code sees them. */
export function inputChecker(model: string, signature: Signature): (inputs: Tensors) => void {
  const specs = Object.entries(signature);
  return (inputs) => {
    for (const [name, spec] of specs) checkInput(model, name, spec, inputs);
    let count = 0;
    for (const _ in inputs) count++;
    if (count === specs.length) return;
    const unknown = Object.keys(inputs).find((name) => signature[name] === undefined);
    throw refusal(`${model} requires no input but ${listNames(signature)}, got "${unknown}"`);
  };
}

function checkInput(model: string, name: string, spec: TensorSpec, inputs: Tensors): void {
  const given = inputs[name];
  if (given === undefined) {
    throw refusal(`${model} requires the input "${name}", got ${listNames(inputs)}`);
  }
  if (given.dtype !== spec.dtype || !holds(spec.dtype, given.data)) {
    throw refusal(`${model} requires "${name}" of type ${spec.dtype}, got ${typeText(given)}`);
  }
  if (!fits(spec, given.shape)) {
    throw refusal(
      `${model} requires "${name}" of shape ${shapeText(spec.shape)}, got ${shapeText(given.shape)}`,
    );
  }
  const size = sizeOf(given.shape);
  if (given.data.length !== size) {
    throw refusal(
      `${model} requires ${size} values in "${name}" of shape ${shapeText(given.shape)}, got ${given.data.length}`,
    );
  }
}

/** Refuses a loaded model whose signature is not the declared one. */
export function checkSignature(
  model: string,
  declared: { readonly inputs: Signature; readonly outputs: Signature } | undefined,
  loaded: { readonly inputs: Signature; readonly outputs: Signature },
): void {
  if (declared === undefined) return;
  for (const side of ["inputs", "outputs"] as const) {
    const want = describe(declared[side]);
    const got = describe(loaded[side]);
    if (want !== got) {
      throw new InferenceError("bad-model", `${model} requires the ${side} ${want}, got ${got}`);
    }
  }
}

/** 0 when rows may be stacked: the first axis of every tensor is free and has one name. */
export function batchAxisOf(inputs: Signature, outputs: Signature): 0 | undefined {
  const first = [...Object.values(inputs), ...Object.values(outputs)].map((spec) => spec.shape[0]);
  const free = first.length > 0 && first.every((size) => typeof size === "string" && size === first[0]);
  return free ? 0 : undefined;
}

function fits(spec: TensorSpec, shape: readonly number[]): boolean {
  if (shape.length !== spec.shape.length) return false;
  for (let axis = 0; axis < shape.length; axis++) {
    const size = shape[axis];
    const want = spec.shape[axis];
    if (!Number.isInteger(size) || size < 0 || (typeof want === "number" && want !== size)) return false;
  }
  return true;
}

const refusal = (message: string): InferenceError => new InferenceError("invalid-input", message);

const listNames = (named: object): string =>
  Object.keys(named)
    .map((name) => `"${name}"`)
    .join(", ") || "none";

const typeText = (given: { readonly dtype: string; readonly data: unknown }): string =>
  `${given.dtype} in ${Object.prototype.toString.call(given.data).slice(8, -1)}`;

/** Names and types in one order, with the names of free axes left out: they are the author's taste. */
const describe = (signature: Signature): string =>
  Object.keys(signature)
    .sort()
    .map((name) => {
      const { dtype, shape } = signature[name];
      return `${name}: ${dtype}${shapeText(shape.map((size) => (typeof size === "string" ? "" : size)))}`;
    })
    .join(", ");
