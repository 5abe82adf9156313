/** Room for a sort: its result, and what it needs besides. */
export interface SortBuffers {
  readonly values: Float64Array;
  readonly spare: Float64Array;
}

/** Buffers of the caller's own. */
export function makeBuffers(n: number): SortBuffers {
  return { values: new Float64Array(n), spare: new Float64Array(n) };
}

let kept: WeakRef<SortBuffers> | undefined;

/**
 * Buffers that one call leaves to the next, for callers that read the result before they return: at a million rows fresh pages cost a
 * quarter of the sort. The collector may take them at any time.
 */
export function lendBuffers(n: number): SortBuffers {
  const last = kept?.deref();
  if (last?.values.length === n) return last;
  const made = makeBuffers(n);
  kept = new WeakRef(made);
  return made;
}
