import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Chart } from "../chart/chart.tsx";
import { runLook } from "../chart/colour.ts";
import { Swatch } from "../chart/legend.tsx";
import { sections } from "../chart/sections.ts";
import { compareMetrics, compareParams, finding } from "../compare/differences.ts";
import { CompareTable } from "../compare/table.tsx";
import { number } from "../format.ts";
import { usePolled } from "../live.ts";
import { getRun, type Run } from "../mlflow.ts";
import { Empty, Failure, Waiting } from "../part/notice.tsx";
import { Status } from "../part/status.tsx";
import { RequestError } from "../request.ts";
import { compareLink, runLink, runsLink, setQuery, tableLink } from "../route.ts";

interface ComparePageProps {
  readonly runs: readonly string[];
  readonly query: URLSearchParams;
}

export function ComparePage({ runs: ids, query }: ComparePageProps): JSX.Element {
  const { data, error, stale, reload } = usePolled(ids.join(), async (signal) => {
    const found = await Promise.all(ids.map((id) => getRun(id, signal).catch(absent)));
    return found.filter((run) => run !== undefined);
  });
  useEffect(() => {
    document.title = "Compare runs · Tracking";
  }, []);

  if (ids.length < 2)
    return (
      <main class="page">
        <Empty title="Nothing to compare yet">
          <p>
            Choose two runs or more in <a href={runsLink()}>the table of runs</a>, then press Compare.
          </p>
        </Empty>
      </main>
    );
  if (!data || (stale && data.length === 0)) {
    return (
      <main class="page">
        {error ? <Failure error={error} retry={reload} /> : <Waiting what="the runs" />}
      </main>
    );
  }
  if (data.length === 0)
    return (
      <main class="page">
        <Empty title="None of these runs is here">
          <p>
            They may have been removed from this server. <a href={runsLink()}>Show the runs</a>
          </p>
        </Empty>
      </main>
    );
  return (
    <Compared runs={data} missing={stale ? 0 : ids.length - data.length} all={query.get("show") === "all"} />
  );
}

function Compared({
  runs,
  missing,
  all,
}: {
  runs: readonly Run[];
  missing: number;
  all: boolean;
}): JSX.Element {
  const params = compareParams(runs);
  const metrics = compareMetrics(runs);
  const shown = all ? params : params.filter((param) => param.differs);
  const [first] = runs;
  return (
    <main class="page">
      <div class="title">
        {first && (
          <p class="crumbs">
            <a href={tableLink(first.experiment)}>Runs</a>
          </p>
        )}
        <h1>{finding(params)}</h1>
        {missing > 0 && <p class="quiet">{missing} of the runs asked for are not on this server.</p>}
      </div>
      <ul class="compared">
        {runs.map((run, index) => (
          <li key={run.id}>
            <Swatch {...runLook(index)} />
            <a href={runLink(run.id)}>{run.name}</a>
            <Status value={run.status} />
            {runs.length > 2 && (
              <a
                class="leave"
                href={compareLink(runs.filter((one) => one !== run).map((one) => one.id))}
                aria-label={`Leave ${run.name} out`}
              >
                ×
              </a>
            )}
          </li>
        ))}
      </ul>
      <section class="part">
        <header>
          <h2>Parameters</h2>
          {params.some((param) => !param.differs) && (
            <label class="toggle">
              <input
                type="checkbox"
                checked={all}
                onChange={(event) => setQuery({ show: event.currentTarget.checked ? "all" : undefined })}
              />
              Show also what is the same
            </label>
          )}
        </header>
        {shown.length > 0 ? (
          <CompareTable name="Parameters" runs={runs} items={shown} draw={(value) => value} />
        ) : (
          <p class="quiet">{params.length > 0 ? "They are all the same." : "None logged."}</p>
        )}
      </section>
      <section class="part">
        <h2>Metrics, latest values</h2>
        {metrics.length > 0 ? (
          <CompareTable name="Latest values of metrics" runs={runs} items={metrics} draw={number} numeric />
        ) : (
          <p class="quiet">None logged.</p>
        )}
      </section>
      {sections(metrics.map((metric) => metric.key)).map(({ title, keys }) => (
        <section key={title} class="charts">
          <h2>{title || "Curves"}</h2>
          <div class="grid">
            {keys.map((key) => (
              <Chart key={key} name={key} lines={linesOf(runs, key)} />
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}

function linesOf(runs: readonly Run[], key: string) {
  return runs.flatMap((run, index) => {
    const metric = run.metrics.get(key);
    if (!metric) return [];
    return {
      run: run.id,
      key,
      stamp: `${metric.step} ${metric.timestamp} ${metric.value}`,
      label: run.name,
      ...runLook(index),
    };
  });
}

/** A run that is gone leaves the others to be compared; any other failure is one. */
function absent(error: unknown): undefined {
  if (error instanceof RequestError && error.status >= 400 && error.status < 500) return undefined;
  throw error;
}
