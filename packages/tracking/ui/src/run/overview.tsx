import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { roleOf } from "../chart/colour.ts";
import { Sparkline } from "../chart/sparkline.tsx";
import { useSeries } from "../chart/use-series.ts";
import { useSight } from "../chart/use-sight.ts";
import { number } from "../format.ts";
import type { Metric, Run } from "../mlflow.ts";
import { Copy } from "../part/copy.tsx";
import { extremes } from "../series.ts";

const BUCKETS = 60;

export function Overview({ run }: { run: Run }): JSX.Element {
  const note = run.tags.get("mlflow.note.content");
  const tags = [...run.tags].filter(([key]) => !key.startsWith("mlflow."));
  const source = [...run.tags].filter(([key]) => key.startsWith("mlflow.source."));
  return (
    <div class="overview">
      <section class="wide">
        <h2>Metrics</h2>
        {run.metrics.size === 0 ? (
          <p class="quiet">
            None logged {run.status === "RUNNING" ? "yet; they appear here by themselves" : "by this run"}.
          </p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys
          <section class="scroll" tabIndex={0} aria-label="Metrics">
            <table class="plain metrics">
              <thead>
                <tr>
                  <th scope="col">Metric</th>
                  <td />
                  <th scope="col">Latest</th>
                  <th scope="col">Smallest</th>
                  <th scope="col">Largest</th>
                  <th scope="col">Step</th>
                </tr>
              </thead>
              <tbody>
                {[...run.metrics.values()]
                  .sort((a, b) => a.key.localeCompare(b.key))
                  .map((metric) => (
                    <MetricRow key={metric.key} run={run.id} metric={metric} />
                  ))}
              </tbody>
            </table>
          </section>
        )}
      </section>
      <div class="side">
        {note && (
          <section>
            <h2>Note</h2>
            <p class="note">{note}</p>
          </section>
        )}
        <Pairs title="Parameters" items={[...run.params]} none="None logged by this run." />
        {tags.length > 0 && <Pairs title="Tags" items={tags} />}
        {run.datasets.length > 0 && (
          <section>
            <h2>Data</h2>
            <table class="plain pairs">
              <tbody>
                {run.datasets.map((dataset) => (
                  <tr key={dataset.name + dataset.digest + dataset.context}>
                    <th scope="row">
                      {dataset.name} {dataset.context && <Role context={dataset.context} />}
                    </th>
                    <td>
                      <Copy text={dataset.digest} name="the digest" />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {source.length > 0 && (
          <Pairs
            title="Source"
            items={source.map(([key, value]) => [key.slice("mlflow.source.".length), value])}
          />
        )}
      </div>
    </div>
  );
}

function MetricRow({ run, metric }: { run: string; metric: Metric }): JSX.Element {
  const line = useRef<HTMLTableRowElement>(null);
  const seen = useSight(line);
  const stamp = `${metric.step} ${metric.timestamp} ${metric.value}`;
  const { series } = useSeries([{ run, key: metric.key, stamp }], BUCKETS, undefined, seen);
  const [own] = series ?? [];
  const ends = own && extremes(own);
  return (
    <tr ref={line}>
      <th scope="row">{metric.key}</th>
      <td class="spark-cell">{own && <Sparkline series={own} colour={`--${roleOf(metric.key)}`} />}</td>
      <td title={String(metric.value)}>
        <b>{number(metric.value)}</b>
      </td>
      <td title={ends && String(ends.min)}>{ends ? number(ends.min) : ""}</td>
      <td title={ends && String(ends.max)}>{ends ? number(ends.max) : ""}</td>
      <td>{number(metric.step)}</td>
    </tr>
  );
}

/** A dataset's part in the run, in the colour that this part has everywhere. */
function Role({ context }: { context: string }): JSX.Element {
  return <span class={`role role-${roleOf(context)}`}>{context}</span>;
}

interface PairsProps {
  readonly title: string;
  readonly items: readonly (readonly [string, string])[];
  readonly none?: string;
}

function Pairs({ title, items, none }: PairsProps): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      {items.length === 0 && <p class="quiet">{none}</p>}
      <table class="plain pairs">
        <tbody>
          {[...items]
            .sort(([a], [b]) => a.localeCompare(b))
            .map(([key, value]) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>{value}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
