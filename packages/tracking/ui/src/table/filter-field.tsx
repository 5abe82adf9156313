import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Menu } from "../part/menu.tsx";
import { setQuery } from "../route.ts";
import type { Column } from "./columns.ts";

interface FilterFieldProps {
  readonly filter: string;
  readonly error: unknown;
  readonly columns: readonly Column[];
}

const PAUSE = 450;

/** The filter in MLflow's syntax, applied when the typing rests; the server's objection stands below it. */
export function FilterField({ filter, error, columns }: FilterFieldProps): JSX.Element {
  const [text, setText] = useState(filter);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const apply = (value: string, wait: number) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setQuery({ filter: value.trim() || undefined }), wait);
  };
  useEffect(() => {
    setText((typed) => (typed.trim() === filter ? typed : filter));
    return () => clearTimeout(timer.current);
  }, [filter]);

  return (
    <form
      class="filter"
      onSubmit={(event) => {
        event.preventDefault();
        apply(text, 0);
      }}
    >
      <input
        type="search"
        class="field code"
        spellcheck={false}
        autocomplete="off"
        placeholder={examples(columns)[0]?.filter}
        aria-label="Filter runs, in MLflow's syntax"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? "filter-error" : undefined}
        value={text}
        onInput={(event) => apply(event.currentTarget.value, PAUSE)}
      />
      <Menu look="icon in-field" name="How to filter" label="?">
        <h2>Filter</h2>
        <p class="quiet">Conditions joined with AND. A run without the key does not match.</p>
        <ul class="choices">
          {examples(columns).map(({ filter: example, says }) => (
            <li key={example}>
              <button type="button" onClick={() => apply(example, 0)}>
                <code>{example}</code>
                <small>{says}</small>
              </button>
            </li>
          ))}
        </ul>
      </Menu>
      {error ? (
        <p class="field-error" id="filter-error" role="alert">
          {error instanceof Error ? error.message : String(error)}
        </p>
      ) : null}
    </form>
  );
}

/** Examples with this experiment's own names, so that each of them works here. */
function examples(columns: readonly Column[]): { filter: string; says: string }[] {
  const metric = quoted(columns.find((column) => column.kind === "metric")?.key ?? "auc");
  const param = quoted(columns.find((column) => column.kind === "param")?.key ?? "model");
  const tag = columns.find((column) => column.kind === "tag");
  return [
    { filter: `metrics.${metric} > 0.8`, says: "by the latest value of a metric" },
    { filter: `params.${param} LIKE '1%'`, says: "% stands for anything; ILIKE ignores case" },
    { filter: "status = 'FAILED'", says: "or RUNNING, FINISHED, KILLED, SCHEDULED" },
    { filter: "run_name ILIKE '%base%'", says: "by name" },
    ...(tag ? [{ filter: `tags.${quoted(tag.key)} != ''`, says: "has the tag" }] : []),
    {
      filter: `metrics.${metric} > 0.8 AND params.${param} != ''`,
      says: "several at once",
    },
  ];
}

function quoted(key: string): string {
  return /^\w+$/.test(key) ? key : `\`${key}\``;
}
