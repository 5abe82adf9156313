/** The part of an `AbortSignal` that is read here. */
export interface Abortable {
  /** Whether to stop. */
  readonly aborted: boolean;
  /** Why: what the call then rejects with. */
  readonly reason?: unknown;
  /**
   * Tells when to stop.
   *
   * @param type - always `abort`
   * @param listener - called once
   */
  addEventListener(type: "abort", listener: () => void): void;
  /**
   * Forgets a listener.
   *
   * @param type - always `abort`
   * @param listener - what was added
   */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What the work comes to, or a rejection with the signal's reason as soon as it is aborted, be it by the work's first step. */
export async function unlessAborted<T>(signal: Abortable | undefined, work: () => Promise<T>): Promise<T> {
  if (signal === undefined) return work();
  if (signal.aborted) throw signal.reason;
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
