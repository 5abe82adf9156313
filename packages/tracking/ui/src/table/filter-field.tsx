import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Menu } from "../part/menu.tsx";
import { setQuery } from "../route.ts";
import type { Column, ColumnKind } from "./columns.ts";

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

/** Examples with this experiment's own names and values, so that each of them works here. */
function examples(columns: readonly Column[]): { filter: string; says: string }[] {
  const pick = (kind: ColumnKind) => {
    const own = columns.filter((column) => column.kind === kind);
    return own.find((column) => column.varies) ?? own[0];
  };
  const metric = pick("metric");
  const param = pick("param");
  const tag = pick("tag");
  const above = `metrics.${quoted(metric?.key ?? "auc")} > ${rounded(metric?.sample)}`;
  const equal = `params.${quoted(param?.key ?? "model")} = '${param?.sample ?? "gbm"}'`;
  return [
    { filter: above, says: "by the latest value of a metric" },
    { filter: equal, says: "LIKE '%…%' finds a part; ILIKE ignores case" },
    { filter: "status = 'FAILED'", says: "or RUNNING, FINISHED, KILLED, SCHEDULED" },
    { filter: "run_name ILIKE '%base%'", says: "by name" },
    ...(tag ? [{ filter: `tags.${quoted(tag.key)} = '${tag.sample}'`, says: "by tag" }] : []),
    { filter: `${above} AND ${equal}`, says: "several at once" },
  ];
}

function rounded(value: string | number | undefined): number {
  return Number.isFinite(value) ? Number(Number(value).toPrecision(2)) : 0.8;
}

function quoted(key: string): string {
  return /^\w+$/.test(key) ? key : `\`${key}\``;
}
