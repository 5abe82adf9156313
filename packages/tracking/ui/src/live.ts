import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { RequestError } from "./request.ts";

/** How fresh the page is: when the server last answered, and what it says now. */
export interface Beat {
  readonly state: "waiting" | "live" | "failing";
  readonly at: number;
}

export const beat = signal<Beat>({ state: "waiting", at: 0 });
export const paused = signal(false);
/** A clock that ticks once a second, for "3 s ago" and running durations. */
export const now = signal(Date.now());
setInterval(() => {
  if (!document.hidden) now.value = Date.now();
}, 1000);

const EVERY = 3000;
/** A refresh may take at most this share of the time, so that a heavy page asks less often. */
const LOAD = 1 / 8;
const SLOWEST = 60_000;

export interface Polled<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  /** True while `data` answers an earlier question, or none. */
  readonly stale: boolean;
  readonly reload: () => void;
}

interface Held<T> {
  readonly key: string;
  readonly data: T | undefined;
  readonly failed: { readonly key: string; readonly error: unknown } | undefined;
}

/**
 * Asks again and again while the page is visible: every three seconds, less often when answers are slow or fail.
 * An answer equal to the last one draws nothing. A change of `key` asks at once and keeps the old answer on screen until the new one is there;
 * a change of `extent` also asks at once, but the old answer does not become stale.
 */
export function usePolled<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  extent?: number,
): Polled<T> {
  const [held, setHeld] = useState<Held<T>>({ key: "", data: undefined, failed: undefined });
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let before = "";
    let failures = 0;
    const again = (after: number) => {
      timer = setTimeout(ask, after);
    };
    const ask = async () => {
      if (before && (document.hidden || paused.value)) return again(500);
      const began = performance.now();
      try {
        const data = await latest.current(stop.signal);
        if (stop.signal.aborted) return;
        const text = JSON.stringify(data, spread);
        if (text !== before) setHeld({ key, data, failed: undefined });
        else if (failures > 0) setHeld((old) => ({ ...old, failed: undefined }));
        before = text;
        failures = 0;
        beat.value = { state: "live", at: Date.now() };
      } catch (error) {
        if (stop.signal.aborted) return;
        failures++;
        setHeld((old) => ({ ...old, failed: { key, error } }));
        // a refusal is an answer too
        if (error instanceof RequestError && error.status >= 400 && error.status < 500)
          beat.value = { state: "live", at: Date.now() };
        else beat.value = { state: "failing", at: beat.peek().at };
      }
      const cost = performance.now() - began;
      again(Math.min(SLOWEST, Math.max(EVERY, cost / LOAD) * 2 ** Math.min(failures, 4)));
    };
    ask();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [key, extent, turn]);

  return {
    data: held.data,
    error: held.failed?.key === key ? held.failed.error : undefined,
    stale: held.key !== key,
    reload: () => setTurn((old) => old + 1),
  };
}

function spread(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
