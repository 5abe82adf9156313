import type { Tensor, Tensors } from "../../tensor.ts";
import { copyOf } from "../typed-array.ts";

/** Copies of the tensors, so that the caller may write to its own at once. */
export function own(tensors: Tensors): Tensors {
  const copies: Record<string, Tensor> = {};
  for (const name in tensors) {
    const { dtype, shape, data } = tensors[name];
    copies[name] = { dtype, shape, data: copyOf(data) };
  }
  return copies;
}

/** The buffers that may change threads instead of being copied: those that hold one whole tensor and nothing else. */
export function movable(tensors: Tensors): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const name in tensors) {
    const data: unknown = tensors[name].data;
    if (!ArrayBuffer.isView(data) || !(data.buffer instanceof ArrayBuffer)) continue;
    if (data.byteLength === data.buffer.byteLength) buffers.add(data.buffer);
  }
  return [...buffers];
}
