import { useEffect, useState } from "preact/hooks";
import { getSeries, type Series, type StepRange } from "../series.ts";

/** One metric of one run, and a stamp that changes when it has grown. */
export interface SeriesAddress {
  readonly run: string;
  readonly key: string;
  readonly stamp: string;
}

type Loaded = Omit<LoadedSeries, "retry">;

export interface LoadedSeries {
  readonly series: readonly Series[] | undefined;
  /** The range that `series` answers, which may be an earlier one. */
  readonly range: StepRange | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

const KEEP = 300;
const kept = new Map<string, Series>();

/** Loads series when wanted and again when one has grown or the range changes; the last answer stays until the next is there. */
export function useSeries(
  addresses: readonly SeriesAddress[],
  buckets: number,
  range: StepRange | undefined,
  wanted: boolean,
): LoadedSeries {
  const [loaded, setLoaded] = useState<Loaded>({ series: undefined, range: undefined, error: undefined });
  const [turn, setTurn] = useState(0);
  const question = JSON.stringify([
    addresses.map(({ run, key, stamp }) => [run, key, stamp]),
    buckets,
    range,
  ]);

  useEffect(() => {
    if (!wanted || buckets < 1) return;
    const stop = new AbortController();
    Promise.all(addresses.map((address) => load(address, buckets, range, stop.signal))).then(
      (series) => setLoaded({ series, range, error: undefined }),
      (error: unknown) => {
        if (!stop.signal.aborted) setLoaded((old) => ({ ...old, error }));
      },
    );
    return () => stop.abort();
  }, [question, wanted, turn]);

  return { ...loaded, retry: () => setTurn((old) => old + 1) };
}

async function load(
  { run, key, stamp }: SeriesAddress,
  buckets: number,
  range: StepRange | undefined,
  signal: AbortSignal,
): Promise<Series> {
  const name = JSON.stringify([run, key, stamp, buckets, range]);
  const known = kept.get(name);
  if (known) return known;
  const series = await getSeries(run, key, buckets, range, signal);
  kept.set(name, series);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEEP) break;
    kept.delete(oldest);
  }
  return series;
}
