import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { exactMoment, moment } from "../format.ts";
import { usePolled } from "../live.ts";
import { getExperiment, getRun, type Run } from "../mlflow.ts";
import { Copy } from "../part/copy.tsx";
import { Failure, Waiting } from "../part/notice.tsx";
import { Status } from "../part/status.tsx";
import { RUN_TABS, type RunTab, runLink, tableLink } from "../route.ts";
import { Artifacts } from "../run/artifacts.tsx";
import { Charts } from "../run/charts.tsx";
import { Overview } from "../run/overview.tsx";
import { Took } from "../table/rows.tsx";

const TITLES: Record<RunTab, string> = { overview: "Overview", charts: "Charts", artifacts: "Artifacts" };

export function RunPage({ run: id, tab }: { run: string; tab: RunTab }): JSX.Element {
  const { data, error, reload } = usePolled(id, async (signal) => {
    const run = await getRun(id, signal);
    const experiment = await getExperiment(run.experiment, signal).catch(() => undefined);
    return { run, experiment: experiment?.name ?? run.experiment };
  });
  const name = data?.run.name;
  useEffect(() => {
    if (name) document.title = `${name} · Tracking`;
  }, [name]);

  if (!data) {
    return (
      <main class="page">
        {error ? <Failure error={error} retry={reload} /> : <Waiting what="the run" />}
      </main>
    );
  }
  const { run, experiment } = data;
  return (
    <main class="page">
      <Head run={run} experiment={experiment} />
      <nav class="tabs" aria-label="Parts of the run">
        {RUN_TABS.map((one) => (
          <a key={one} href={runLink(id, one)} aria-current={one === tab ? "page" : undefined}>
            {TITLES[one]}
            {one === "charts" && run.metrics.size > 0 && <small>{run.metrics.size}</small>}
          </a>
        ))}
      </nav>
      {tab === "overview" && <Overview run={run} />}
      {tab === "charts" && <Charts run={run} />}
      {tab === "artifacts" && <Artifacts run={id} />}
    </main>
  );
}

function Head({ run, experiment }: { run: Run; experiment: string }): JSX.Element {
  const parent = run.tags.get("mlflow.parentRunId");
  return (
    <div class="title run-title">
      <p class="crumbs">
        <a href={tableLink(run.experiment)}>{experiment}</a>
        {parent && (
          <>
            <span aria-hidden="true">/</span>
            <a href={runLink(parent)}>parent run</a>
          </>
        )}
      </p>
      <h1>{run.name}</h1>
      <p class="facts">
        <Status value={run.status} word />
        {run.deleted && <span class="status-failed">deleted</span>}
        {run.start !== undefined && <span title={exactMoment(run.start)}>started {moment(run.start)}</span>}
        {run.start !== undefined && (run.end !== undefined || run.status === "RUNNING") && (
          <span>
            {run.status === "RUNNING" ? "for " : "took "}
            <Took run={run} />
          </span>
        )}
        {run.user && <span>by {run.user}</span>}
        <Copy text={run.id} name="the run's id" />
      </p>
    </div>
  );
}
