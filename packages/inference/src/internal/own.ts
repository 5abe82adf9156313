import type { Tensor, Tensors } from "../tensor.ts";
import { copyOf } from "./typed-array.ts";

/** Copies of the tensors, so that the caller may write to its own at once. */
export function own(tensors: Tensors): Tensors {
  const copies: Record<string, Tensor> = {};
  for (const name in tensors) {
    const { dtype, shape, data } = tensors[name];
    copies[name] = { dtype, shape, data: copyOf(data) };
  }
  return copies;
}
