import type { JSX } from "preact";
import { Menu } from "../part/menu.tsx";
import { setQuery } from "../route.ts";
import { type Column, columnOf } from "./columns.ts";

/** Chooses the parameter or tag whose values the runs are put together by. */
export function GroupMenu({
  available,
  group,
}: {
  available: readonly Column[];
  group: string | null;
}): JSX.Element {
  const chosen = columnOf(group ?? "", available);
  const choices = available.filter((column) => column.kind !== "metric");
  return (
    <Menu label={chosen ? `Group: ${chosen.key}` : "Group"}>
      <h2>Group by</h2>
      {choices.length === 0 && <p class="quiet">These runs have neither parameters nor tags.</p>}
      <ul class="choices">
        {chosen && (
          <li>
            <button type="button" onClick={() => setQuery({ group: undefined })}>
              No groups
            </button>
          </li>
        )}
        {choices.map((column) => (
          <li key={column.id}>
            <button
              type="button"
              aria-pressed={column.id === chosen?.id}
              onClick={() => setQuery({ group: column.id })}
            >
              <span>{column.key}</span>
              {column.kind === "tag" && <small>tag</small>}
            </button>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
