import type { Tensors } from "../../tensor.ts";

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
