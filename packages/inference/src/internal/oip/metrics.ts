import type { ModelInfo } from "../../model.ts";

/** Upper bounds of the latency histogram, seconds. */
const BOUNDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

interface Series {
  readonly labels: string;
  readonly byCode: Map<string, number>;
  readonly buckets: Float64Array;
  seconds: number;
  rows: number;
  inFlight: number;
}

/** Counts requests by model, and writes the counts in Prometheus' text format. */
export class Metrics {
  readonly #series = new Map<string, Series>();

  /** Says that a request has begun; call the result with its rows and `"ok"` or the error's code when it ends. */
  begin(info: ModelInfo): (rows: number, code: string) => void {
    const series = this.#of(info);
    const startedAt = performance.now();
    series.inFlight++;
    return (rows, code) => {
      const seconds = (performance.now() - startedAt) / 1000;
      series.inFlight--;
      series.byCode.set(code, (series.byCode.get(code) ?? 0) + 1);
      if (code !== "ok") return;
      series.rows += rows;
      series.seconds += seconds;
      for (let i = 0; i < BOUNDS.length; i++) if (seconds <= BOUNDS[i]) series.buckets[i]++;
    };
  }

  /** The page that Prometheus reads. */
  write(): string {
    const all = [...this.#series.values()];
    const ok = (series: Series): number => series.byCode.get("ok") ?? 0;
    const latency = all.flatMap((series) => [
      ...BOUNDS.map((bound, i) => `_bucket{${series.labels},le="${bound}"} ${series.buckets[i]}`),
      `_bucket{${series.labels},le="+Inf"} ${ok(series)}`,
      `_sum{${series.labels}} ${series.seconds}`,
      `_count{${series.labels}} ${ok(series)}`,
    ]);
    const requests = all.flatMap((series) =>
      [...series.byCode].map(([code, count]) => `{${series.labels},code="${code}"} ${count}`),
    );
    return [
      family("inference_requests_total", "counter", "Requests answered, by outcome.", requests),
      family(
        "inference_rows_total",
        "counter",
        "Rows in requests that were answered well.",
        all.map((series) => `{${series.labels}} ${series.rows}`),
      ),
      family(
        "inference_requests_in_flight",
        "gauge",
        "Requests being answered.",
        all.map((series) => `{${series.labels}} ${series.inFlight}`),
      ),
      family("inference_request_seconds", "histogram", "Time to a good answer.", latency),
    ].join("");
  }

  #of({ name, version }: ModelInfo): Series {
    const labels = `model="${escapeLabel(name)}",version="${escapeLabel(version)}"`;
    let series = this.#series.get(labels);
    if (series === undefined) {
      const buckets = new Float64Array(BOUNDS.length);
      series = { labels, byCode: new Map(), buckets, seconds: 0, rows: 0, inFlight: 0 };
      this.#series.set(labels, series);
    }
    return series;
  }
}

const family = (name: string, type: string, help: string, samples: readonly string[]): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${samples.map((sample) => `${name}${sample}\n`).join("")}`;

const escapeLabel = (value: string): string =>
  value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
