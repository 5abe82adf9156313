import type { Hono } from "hono";
import * as v from "valibot";
import type { Metric } from "../../entities.ts";
import type { Series, SeriesStore, TrackingStore } from "../../store.ts";
import { drawTogether, type Point } from "../buckets.ts";
import { SERIES_ROUTE, type SeriesAnswer, type SeriesQuery } from "../ui-api.ts";
import { toJsonNumber } from "../wire.ts";
import { integer, readRequest, text } from "./request.ts";

const schema = v.object({
  run: text,
  key: text,
  buckets: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(5000)), 1000),
  from: v.optional(integer, Number.MIN_SAFE_INTEGER),
  to: v.optional(integer, Number.MAX_SAFE_INTEGER),
});

/** Adds the page's chart route. */
export function addSeriesRoute(app: Hono, store: TrackingStore): void {
  app.get(SERIES_ROUTE, async (c) => {
    const query = await readRequest(c, "series", schema);
    const series = isSeriesStore(store)
      ? await store.getSeries({
          runId: query.run,
          key: query.key,
          buckets: query.buckets,
          from: query.from,
          to: query.to,
        })
      : await fromHistory(store, query);
    return c.json(toAnswer(series));
  });
}

async function fromHistory(store: TrackingStore, query: Required<SeriesQuery>): Promise<Series> {
  const { items } = await store.getMetricHistory({ runId: query.run, key: query.key });
  const points = items.filter(({ step }) => step >= query.from && step <= query.to).sort(byStep);
  const asPoints = points.map(({ step, timestamp, value }): Point => [step, timestamp, value]);
  return drawTogether(asPoints, query.buckets);
}

function byStep(a: Metric, b: Metric): number {
  return a.step - b.step || a.timestamp - b.timestamp || a.value - b.value;
}

function isSeriesStore(store: TrackingStore): store is TrackingStore & SeriesStore {
  return typeof (store as Partial<SeriesStore>).getSeries === "function";
}

function toAnswer(series: Series): SeriesAnswer {
  return {
    steps: [...series.steps],
    times: [...series.times],
    min: Array.from(series.min, toJsonNumber),
    max: Array.from(series.max, toJsonNumber),
    last: Array.from(series.last, toJsonNumber),
    count: [...series.count],
    total: series.total,
  };
}
