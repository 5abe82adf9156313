import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { count } from "../format.ts";
import type { Run } from "../mlflow.ts";
import type { Column } from "./columns.ts";
import { type Row, rowsOf } from "./group.ts";
import { Head, Widths } from "./head.tsx";
import { GroupRow, RunRow } from "./rows.tsx";
import { select } from "./select.ts";

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
