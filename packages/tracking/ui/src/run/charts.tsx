import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Chart, type ChartLine } from "../chart/chart.tsx";
import { roleOf } from "../chart/colour.ts";
import { sections } from "../chart/sections.ts";
import type { Metric, Run } from "../mlflow.ts";
import { Empty } from "../part/notice.tsx";

const SEARCH_FROM = 7;

/** One card per metric; each draws and asks only when it comes into sight. */
export function Charts({ run }: { run: Run }): JSX.Element {
  const [words, setWords] = useState("");
  if (run.metrics.size === 0)
    return (
      <Empty title="No metric yet">
        <p>
          {run.status === "RUNNING"
            ? "Curves appear here by themselves, as soon as the run logs a metric."
            : "This run ended without logging a metric."}
        </p>
      </Empty>
    );
  const keys = [...run.metrics.keys()].filter((key) => key.toLowerCase().includes(words.toLowerCase()));
  return (
    <>
      {run.metrics.size >= SEARCH_FROM && (
        <input
          type="search"
          class="field find"
          placeholder="Find a metric"
          aria-label="Find a metric"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {keys.length === 0 && <p class="quiet">No metric has this in its name.</p>}
      {sections(keys).map(({ title, keys }) => (
        <section key={title} class="charts">
          <h2 class={title ? "" : "unseen"}>{title || "Metrics"}</h2>
          <div class="grid">
            {keys.flatMap((key) => {
              const metric = run.metrics.get(key);
              return metric ? <Chart key={key} name={key} lines={[lineOf(run, metric)]} /> : [];
            })}
          </div>
        </section>
      ))}
    </>
  );
}

function lineOf(run: Run, metric: Metric): ChartLine {
  return {
    run: run.id,
    key: metric.key,
    stamp: `${metric.step} ${metric.timestamp} ${metric.value}`,
    label: run.name,
    colour: `--${roleOf(metric.key)}`,
    dash: [],
  };
}
