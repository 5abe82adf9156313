import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { moment } from "../format.ts";
import type { Experiment } from "../mlflow.ts";
import { Menu } from "../part/menu.tsx";
import { runsLink } from "../route.ts";

interface ExperimentMenuProps {
  readonly chosen: Experiment;
  readonly experiments: readonly Experiment[];
}

const SEARCH_FROM = 8;

/** The experiment's name as the page's title; a click lists the others. */
export function ExperimentMenu({ chosen, experiments }: ExperimentMenuProps): JSX.Element {
  const [words, setWords] = useState("");
  const fits = experiments
    .filter((one) => one.name.toLowerCase().includes(words.toLowerCase()))
    .sort((a, b) => b.updated - a.updated);
  const label = (
    <>
      <span>{chosen.name}</span>
      <svg viewBox="0 0 12 12" width="14" height="14" aria-hidden="true">
        <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
      </svg>
    </>
  );
  return (
    <Menu look="chooser" name={`Experiment ${chosen.name}. Choose another`} label={label}>
      {experiments.length >= SEARCH_FROM && (
        <input
          type="search"
          class="field"
          placeholder="Find an experiment"
          aria-label="Find an experiment"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <ul class="choices">
        {fits.map((one) => (
          <li key={one.id}>
            <a href={runsLink(one.id)} aria-current={one.id === chosen.id ? "page" : undefined}>
              <span>{one.name}</span>
              {one.updated > 0 && <small>{moment(one.updated)}</small>}
            </a>
          </li>
        ))}
      </ul>
      {fits.length === 0 && <p class="quiet">No experiment has this in its name.</p>}
    </Menu>
  );
}
