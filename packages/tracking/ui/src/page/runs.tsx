import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { count } from "../format.ts";
import { usePolled } from "../live.ts";
import { type Experiment, type Run, searchExperiments, searchRuns } from "../mlflow.ts";
import { FirstRun, NoRuns, UnknownRuns } from "../part/no-runs.tsx";
import { Empty, Failure, Waiting } from "../part/notice.tsx";
import { compareLink, go, list, rememberTable, runsLink, setQuery } from "../route.ts";
import { ColumnMenu } from "../table/column-menu.tsx";
import { availableColumns, columnOf, defaultColumns, orderBy } from "../table/columns.ts";
import { ExperimentMenu } from "../table/experiment-menu.tsx";
import { FilterField } from "../table/filter-field.tsx";
import { GroupMenu } from "../table/group-menu.tsx";
import { RunTable } from "../table/run-table.tsx";

const FIRST = 200;

interface RunsPageProps {
  readonly experiment: string | undefined;
  readonly query: URLSearchParams;
}

/** The experiments and, of the chosen one, the table of runs. */
export function RunsPage({ experiment, query }: RunsPageProps): JSX.Element {
  const experiments = usePolled("experiments", searchExperiments);
  const first = experiments.data && busiest(experiments.data);
  useEffect(() => {
    if (experiment === undefined && first) go(runsLink(first.id, query), true);
  }, [experiment, first, query]);

  if (!experiments.data) {
    return (
      <main class="page">
        {experiments.error ? (
          <Failure error={experiments.error} retry={experiments.reload} />
        ) : (
          <Waiting what="experiments" />
        )}
      </main>
    );
  }
  if (experiments.data.length === 0) {
    return (
      <main class="page">
        <Empty title="No experiment yet">
          <p>The first run that is logged to this server appears here by itself.</p>
          <FirstRun />
        </Empty>
      </main>
    );
  }
  const chosen = experiments.data.find((one) => one.id === experiment);
  if (!chosen) {
    return (
      <main class="page">
        {experiment !== undefined && (
          <Empty title="No such experiment">
            <p>
              Experiment <code>{experiment}</code> is not on this server, or was deleted.{" "}
              <a href={runsLink()}>Show the latest one</a>
            </p>
          </Empty>
        )}
      </main>
    );
  }
  return <Runs key={chosen.id} experiment={chosen} experiments={experiments.data} query={query} />;
}

interface RunsProps {
  readonly experiment: Experiment;
  readonly experiments: readonly Experiment[];
  readonly query: URLSearchParams;
}

function Runs({ experiment, experiments, query }: RunsProps): JSX.Element {
  const [atMost, setAtMost] = useState(FIRST);
  const filter = query.get("filter") ?? "";
  const sort = query.get("sort");
  const question = JSON.stringify([experiment.id, filter, sort]);
  const found = usePolled(
    question,
    (signal) => searchRuns({ experiment: experiment.id, filter, orderBy: orderBy(sort), atMost }, signal),
    atMost,
  );
  const runs = found.data?.runs;
  const available = useMemo(() => availableColumns(runs ?? []), [runs]);
  const pinned = list(query.get("pin"));
  const shown = query.has("cols") ? list(query.get("cols")) : defaultColumns(available);
  const selected = list(query.get("selected"));
  const columns = (ids: readonly string[]) => ids.flatMap((id) => columnOf(id, available) ?? []);
  useEffect(() => {
    document.title = `${experiment.name} · Tracking`;
    rememberTable(experiment.id, query);
  }, [experiment.name, experiment.id, query]);

  return (
    <main class="page runs">
      <div class="title">
        <h1>
          <ExperimentMenu chosen={experiment} experiments={experiments} />
        </h1>
        {runs && <Tally runs={runs} more={found.data?.more === true} />}
      </div>
      <div class="tools">
        <FilterField filter={filter} error={filter ? found.error : undefined} columns={available} />
        {available.length > 0 && (
          <>
            <GroupMenu available={available} group={query.get("group")} />
            <ColumnMenu available={available} shown={shown} pinned={pinned} />
          </>
        )}
      </div>
      {selected.length > 0 && <Selection selected={selected} />}
      {!runs ? (
        <UnknownRuns filter={filter} error={found.error} retry={found.reload} />
      ) : runs.length === 0 ? (
        <NoRuns filter={filter} experiment={experiment.name} />
      ) : (
        <RunTable
          runs={runs}
          columns={columns(shown.filter((id) => !pinned.includes(id)))}
          pinned={columns(pinned)}
          group={columnOf(query.get("group") ?? "", available)}
          sort={sort}
          selected={selected}
          stale={found.stale}
          onEnd={() => found.data?.more && runs.length >= atMost && setAtMost(2 * atMost)}
        />
      )}
    </main>
  );
}

function Selection({ selected }: { selected: readonly string[] }): JSX.Element {
  return (
    <div class="selection" role="status">
      <strong>{count(selected.length, "run")} chosen</strong>
      {selected.length > 1 ? (
        <a class="button strong" href={compareLink(selected)}>
          Compare
        </a>
      ) : (
        <span class="quiet">Choose one more to compare.</span>
      )}
      <button type="button" class="link" onClick={() => setQuery({ selected: undefined })}>
        Clear
      </button>
    </div>
  );
}

function Tally({ runs, more }: { runs: readonly Run[]; more: boolean }): JSX.Element {
  const of = (status: string) => runs.filter((run) => run.status === status).length;
  const parts = [
    { status: "running", n: of("RUNNING"), word: "running" },
    { status: "failed", n: of("FAILED"), word: "failed" },
    { status: "killed", n: of("KILLED"), word: "killed" },
  ].filter((part) => part.n > 0);
  return (
    <p class="tally">
      {more ? `First ${count(runs.length, "run")}` : count(runs.length, "run")}
      {parts.map((part) => (
        <span key={part.status} class={`status-${part.status}`}>
          {part.n} {part.word}
        </span>
      ))}
    </p>
  );
}

function busiest(experiments: readonly Experiment[]): Experiment | undefined {
  return experiments.reduce<Experiment | undefined>(
    (best, one) =>
      best === undefined ||
      one.updated > best.updated ||
      (one.updated === best.updated && Number(one.id) > Number(best.id))
        ? one
        : best,
    undefined,
  );
}
