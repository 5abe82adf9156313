import type { JSX } from "preact";
import { count, duration, exactMoment, moment, number } from "../format.ts";
import { now } from "../live.ts";
import type { Run } from "../mlflow.ts";
import { Status } from "../part/status.tsx";
import { runLink } from "../route.ts";
import type { Column } from "./columns.ts";
import { type Group, meanOf } from "./group.ts";

interface RunRowProps {
  readonly run: Run;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly pinned: readonly Column[];
  readonly selected: boolean;
  readonly onSelect: (yes: boolean) => void;
}

export function RunRow({ run, index, columns, pinned, selected, onSelect }: RunRowProps): JSX.Element {
  return (
    <tr aria-rowindex={index} class={selected ? "selected" : ""}>
      <th class="fixed name-cell" scope="row">
        <input
          type="checkbox"
          aria-label={`Choose ${run.name}`}
          checked={selected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
        <Status value={run.status} />
        <a href={runLink(run.id)} title={run.name}>
          {run.tags.has("mlflow.parentRunId") && <span title="Child of another run">↳ </span>}
          {run.name}
        </a>
      </th>
      {pinned.map((column, place) => (
        <Cell key={column.id} run={run} column={column} look={pinClass(place)} />
      ))}
      <td class="when" title={run.start === undefined ? "" : exactMoment(run.start)}>
        {run.start === undefined ? "" : moment(run.start)}
      </td>
      <td class="took">
        <Took run={run} />
      </td>
      {columns.map((column) => (
        <Cell key={column.id} run={run} column={column} look="" />
      ))}
      <td />
    </tr>
  );
}

/** How long the run took, or has taken so far. */
export function Took({ run }: { run: Run }): JSX.Element | null {
  const end = run.end ?? (run.status === "RUNNING" ? now.value : undefined);
  if (run.start === undefined || end === undefined) return null;
  return <span>{duration(end - run.start)}</span>;
}

function Cell({ run, column, look }: { run: Run; column: Column; look: string }): JSX.Element {
  if (column.kind === "metric") {
    const metric = run.metrics.get(column.key);
    return (
      <td class={`${column.kind} ${look}`} title={metric && `${metric.value} at step ${metric.step}`}>
        {metric ? number(metric.value) : <Nothing />}
      </td>
    );
  }
  const value = (column.kind === "param" ? run.params : run.tags).get(column.key);
  return (
    <td class={`${column.kind} ${look}`} title={value}>
      {value ?? <Nothing />}
    </td>
  );
}

function Nothing(): JSX.Element {
  return <span class="nothing">–</span>;
}

interface GroupRowProps {
  readonly row: { readonly group: Group; readonly open: boolean };
  readonly index: number;
  readonly columns: readonly Column[];
  readonly pinned: readonly Column[];
  readonly by: string;
  readonly onToggle: () => void;
}

export function GroupRow({ row, index, columns, pinned, by, onToggle }: GroupRowProps): JSX.Element {
  const { value, runs } = row.group;
  return (
    <tr aria-rowindex={index} class="group">
      <th class="fixed name-cell" scope="rowgroup">
        <button type="button" class="fold" aria-expanded={row.open} onClick={onToggle}>
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <path d={row.open ? "M1 3l4 4 4-4" : "M3 1l4 4-4 4"} />
          </svg>
          <span class="quiet">{by}</span> {value ?? "not set"}
        </button>
      </th>
      {pinned.map((column, place) => (
        <Mean key={column.id} runs={runs} column={column} look={pinClass(place)} />
      ))}
      <td colSpan={2} class="quiet">
        {count(runs.length, "run")}
      </td>
      {columns.map((column) => (
        <Mean key={column.id} runs={runs} column={column} look="" />
      ))}
      <td />
    </tr>
  );
}

function Mean({ runs, column, look }: { runs: readonly Run[]; column: Column; look: string }): JSX.Element {
  const mean = column.kind === "metric" ? meanOf(runs, column.key) : Number.NaN;
  if (Number.isNaN(mean)) return <td class={`${column.kind} ${look}`} />;
  return (
    <td class={`${column.kind} ${look}`} title={`Mean of ${count(runs.length, "run")}: ${mean}`}>
      <span class="mean">{number(mean)}</span>
    </td>
  );
}

/** The look of the n-th pinned column; the first three stay beside the name when the table scrolls. */
export function pinClass(place: number): string {
  return `pinned pinned-${place}`;
}
