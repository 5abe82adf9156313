import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Menu } from "../part/menu.tsx";
import { setQuery } from "../route.ts";
import { type Column, KINDS } from "./columns.ts";

interface ColumnMenuProps {
  readonly available: readonly Column[];
  readonly shown: readonly string[];
  readonly pinned: readonly string[];
}

/** Chooses which parameters, metrics and tags are columns, and which of them stay in sight. */
export function ColumnMenu({ available, shown, pinned }: ColumnMenuProps): JSX.Element {
  const [words, setWords] = useState("");
  const on = new Set([...shown, ...pinned]);
  const fits = available.filter((column) => column.key.toLowerCase().includes(words.toLowerCase()));
  const show = (id: string, yes: boolean) => {
    const next = available.map((column) => column.id).filter((one) => (one === id ? yes : on.has(one)));
    setQuery({
      cols: next.join(",") || "none",
      pin: yes ? pinned.join(",") : pinned.filter((one) => one !== id).join(","),
    });
  };
  const pin = (id: string, yes: boolean) =>
    setQuery({
      cols: [...new Set([...shown, id])].join(","),
      pin: (yes ? [...pinned, id] : pinned.filter((one) => one !== id)).join(","),
    });
  return (
    <Menu label={`Columns ${on.size}`}>
      <input
        type="search"
        class="field"
        placeholder="Find a column"
        aria-label="Find a column"
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      {KINDS.map(({ kind, title }) => {
        const columns = fits.filter((column) => column.kind === kind);
        if (columns.length === 0) return null;
        return (
          <fieldset key={kind}>
            <legend>{title}</legend>
            {columns.map(({ id, key }) => (
              <div class="option" key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={on.has(id)}
                    onChange={(event) => show(id, event.currentTarget.checked)}
                  />
                  <span>{key}</span>
                </label>
                <button
                  type="button"
                  class="pin"
                  aria-pressed={pinned.includes(id)}
                  aria-label={`Pin ${key}`}
                  onClick={() => pin(id, !pinned.includes(id))}
                >
                  {pinned.includes(id) ? "pinned" : "pin"}
                </button>
              </div>
            ))}
          </fieldset>
        );
      })}
      {fits.length === 0 && <p class="quiet">No column has this in its name.</p>}
      <button type="button" class="link" onClick={() => setQuery({ cols: undefined, pin: undefined })}>
        Back to the usual columns
      </button>
    </Menu>
  );
}
