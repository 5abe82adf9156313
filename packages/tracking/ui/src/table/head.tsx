import type { JSX } from "preact";
import type { Run } from "../mlflow.ts";
import { setQuery } from "../route.ts";
import { type Column, KINDS, nextSort } from "./columns.ts";
import { pinClass } from "./rows.tsx";
import { select } from "./select.ts";

/** From this many columns on they share the whole width; fewer would stand too far apart. */
const STRETCH_FROM = 5;

/** The widths of the columns; together they may be wider than the window. */
export function Widths({
  columns,
  pinned,
}: {
  columns: readonly Column[];
  pinned: readonly Column[];
}): JSX.Element {
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

interface HeadProps {
  readonly columns: readonly Column[];
  readonly pinned: readonly Column[];
  readonly sort: string | null;
  readonly runs: readonly Run[];
  readonly selected: ReadonlySet<string>;
}

export function Head({ columns, pinned, sort, runs, selected }: HeadProps): JSX.Element {
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
