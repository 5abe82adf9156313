/** Typed arrays of integers that a double can index by. */
export type Integers = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;

/** Whether values are in a typed array of integers. */
export function isIntegers(values: unknown): values is Integers {
  return [Int32Array, Uint8Array, Int8Array, Uint32Array, Int16Array, Uint16Array].some(
    (Kind) => values instanceof Kind,
  );
}
