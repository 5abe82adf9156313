import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { count } from "../format.ts";
import type { Run } from "../mlflow.ts";
import { list, route, setQuery } from "../route.ts";
import { type Column, KINDS, nextSort } from "./columns.ts";
import { type Row, rowsOf } from "./group.ts";
import { GroupRow, pinClass, RunRow } from "./rows.tsx";

interface RunTableProps {
  readonly runs: readonly Run[];
  readonly columns: readonly Column[];
  readonly pinned: readonly Column[];
  readonly group: Column | undefined;
  readonly sort: string | null;
  readonly selected: readonly string[];
  readonly stale: boolean;
  /** Called when the last loaded runs come into sight. */
  readonly onEnd: () => void;
}

const ROW = 38;
const OVERSCAN = 8;
/** From this many columns on they share the whole width; fewer would stand too far apart. */
const STRETCH_FROM = 5;

/** A table that draws only the lines in sight, so that ten thousand runs scroll like ten. */
export function RunTable(props: RunTableProps): JSX.Element {
  const { runs, columns, pinned, group, sort, stale, onEnd } = props;
  const [closed, setClosed] = useState<ReadonlySet<string | undefined>>(new Set());
  const [view, setView] = useState({ from: 0, to: 40 });
  const box = useRef<HTMLDivElement>(null);
  const rows = rowsOf(runs, group, closed);
  const selected = new Set(props.selected);

  const look = () => {
    const at = box.current;
    if (!at) return;
    const from = Math.max(0, Math.floor(at.scrollTop / ROW) - OVERSCAN);
    const to = Math.ceil((at.scrollTop + at.clientHeight) / ROW) + OVERSCAN;
    setView((old) => (old.from === from && old.to === to ? old : { from, to }));
    if (to > rows.length) onEnd();
  };
  useLayoutEffect(() => {
    look();
    window.addEventListener("resize", look);
    return () => window.removeEventListener("resize", look);
  });

  const toggleGroup = (value: string | undefined) =>
    setClosed((old) => {
      const next = new Set(old);
      if (!next.delete(value)) next.add(value);
      return next;
    });
  const drawn = rows.slice(view.from, view.to);
  const after = Math.max(0, rows.length - view.to);
  return (
    <div ref={box} class={`sheet${stale ? " stale" : ""}`} onScroll={look}>
      <table aria-rowcount={rows.length + 2} aria-label={`Runs, ${count(runs.length, "row")}`}>
        <Widths columns={columns} pinned={pinned} />
        <Head columns={columns} pinned={pinned} sort={sort} runs={runs} selected={selected} />
        <tbody>
          <Gap lines={Math.min(view.from, rows.length)} />
          {drawn.map((row, place) => (
            <Line
              key={row.kind === "run" ? row.run.id : `group ${row.group.value}`}
              row={row}
              index={view.from + place + 3}
              columns={columns}
              pinned={pinned}
              selected={selected}
              group={group}
              onToggle={toggleGroup}
            />
          ))}
          <Gap lines={after} />
        </tbody>
      </table>
    </div>
  );
}

function Widths({ columns, pinned }: { columns: readonly Column[]; pinned: readonly Column[] }): JSX.Element {
  return (
    <colgroup>
      <col class="name-col" />
      {pinned.map((column) => (
        <col key={column.id} class="pin-col" />
      ))}
      <col class="when-col" />
      <col class="took-col" />
      {columns.map((column) => (
        <col key={column.id} class={`${column.kind}-col`} />
      ))}
      <col class={columns.length + pinned.length < STRETCH_FROM ? "rest-col" : "no-col"} />
    </colgroup>
  );
}

interface LineProps {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly pinned: readonly Column[];
  readonly selected: ReadonlySet<string>;
  readonly group: Column | undefined;
  readonly onToggle: (value: string | undefined) => void;
}

function Line({ row, index, columns, pinned, selected, group, onToggle }: LineProps): JSX.Element {
  if (row.kind === "group")
    return (
      <GroupRow
        row={row}
        index={index}
        columns={columns}
        pinned={pinned}
        by={group?.key ?? ""}
        onToggle={() => onToggle(row.group.value)}
      />
    );
  return (
    <RunRow
      run={row.run}
      index={index}
      columns={columns}
      pinned={pinned}
      selected={selected.has(row.run.id)}
      onSelect={(yes) => select([row.run.id], yes)}
    />
  );
}

interface HeadProps {
  readonly columns: readonly Column[];
  readonly pinned: readonly Column[];
  readonly sort: string | null;
  readonly runs: readonly Run[];
  readonly selected: ReadonlySet<string>;
}

function Head({ columns, pinned, sort, runs, selected }: HeadProps): JSX.Element {
  const chosen = runs.filter((run) => selected.has(run.id)).length;
  return (
    <thead>
      <tr class="kinds">
        <td class="fixed name-cell" />
        {pinned.map((column, place) => (
          <td key={column.id} class={pinClass(place)}>
            {place === 0 && "Pinned"}
          </td>
        ))}
        <td colSpan={2} />
        {runsOfKind(columns).map(({ title, span, first }) => (
          <th key={first} scope="colgroup" colSpan={span}>
            <span>{title}</span>
          </th>
        ))}
        <td />
      </tr>
      <tr>
        <th class="fixed name-cell" scope="col" aria-sort={sorted(sort, "name")}>
          <input
            type="checkbox"
            aria-label="Choose all runs shown"
            checked={chosen > 0 && chosen === runs.length}
            ref={(box) => {
              if (box) box.indeterminate = chosen > 0 && chosen < runs.length;
            }}
            onChange={(event) =>
              select(
                runs.map((run) => run.id),
                event.currentTarget.checked,
              )
            }
          />
          <SortButton id="name" label="Run" sort={sort} />
        </th>
        {pinned.map((column, place) => (
          <ColumnHead key={column.id} column={column} look={pinClass(place)} sort={sort} />
        ))}
        <th scope="col" class="when" aria-sort={sorted(sort, "start")}>
          <SortButton id="start" label="Started" sort={sort} />
        </th>
        <th scope="col" class="took">
          Duration
        </th>
        {columns.map((column) => (
          <ColumnHead key={column.id} column={column} look="" sort={sort} />
        ))}
        <td />
      </tr>
    </thead>
  );
}

function ColumnHead({
  column,
  look,
  sort,
}: {
  column: Column;
  look: string;
  sort: string | null;
}): JSX.Element {
  return (
    <th scope="col" class={`${column.kind} ${look}`} aria-sort={sorted(sort, column.id)}>
      <SortButton id={column.id} label={column.key} sort={sort} />
    </th>
  );
}

function SortButton({ id, label, sort }: { id: string; label: string; sort: string | null }): JSX.Element {
  const now = sorted(sort, id);
  return (
    <button type="button" class="sort" title={label} onClick={() => setQuery({ sort: nextSort(sort, id) })}>
      <span>{label}</span>
      <svg viewBox="0 0 8 10" width="8" height="10" aria-hidden="true" class={now ?? "unsorted"}>
        <path d={now === "ascending" ? "M4 1v8M1 4l3-3 3 3" : "M4 1v8M1 6l3 3 3-3"} />
      </svg>
    </button>
  );
}

function Gap({ lines }: { lines: number }): JSX.Element | null {
  if (lines === 0) return null;
  return (
    <tr class="gap">
      <td
        ref={(cell) => {
          if (cell) cell.style.height = `${lines * ROW}px`;
        }}
      />
    </tr>
  );
}

/** Neighbouring columns of one kind share a heading. */
function runsOfKind(columns: readonly Column[]): { title: string; span: number; first: string }[] {
  const found: { title: string; span: number; first: string }[] = [];
  for (const column of columns) {
    const title = KINDS.find(({ kind }) => kind === column.kind)?.title ?? "";
    const last = found.at(-1);
    if (last?.title === title) last.span++;
    else found.push({ title, span: 1, first: column.id });
  }
  return found;
}

function sorted(sort: string | null, id: string): "ascending" | "descending" | undefined {
  if (sort === id) return "ascending";
  return sort === `-${id}` ? "descending" : undefined;
}

function select(ids: readonly string[], yes: boolean): void {
  const next = new Set(list(route.peek().query.get("selected")));
  for (const id of ids) {
    if (yes) next.add(id);
    else next.delete(id);
  }
  setQuery({ selected: [...next].join(",") });
}
