import type { Column } from "@productizeml/stats";
import type { StreamingMetric } from "../../streaming/streaming-metric.ts";
import type { StreamingState } from "../../streaming/streaming-state.ts";

/** A metric of a collection, whatever its rows are. */
export type Member = StreamingMetric<Column, Column, StreamingState<Column, Column>, unknown>;

/** Metrics without rows, of the same classes and options, in which those that keep the same share it; and one name for each that is kept. */
export function share(metrics: Readonly<Record<string, Member>>): {
  readonly shared: Readonly<Record<string, Member>>;
  readonly feeders: readonly string[];
} {
  const shared: Record<string, Member> = {};
  const feeders: string[] = [];
  for (const [name, metric] of Object.entries(metrics)) {
    const own = metric.fresh();
    const feeder = feeders.find((other) => shared[other].state.key === own.state.key);
    if (feeder === undefined) feeders.push(name);
    else own.state = shared[feeder].state;
    shared[name] = own;
  }
  return { shared, feeders };
}
