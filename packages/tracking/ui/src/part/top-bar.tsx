import type { JSX } from "preact";
import { ago } from "../format.ts";
import { beat, now, paused } from "../live.ts";
import { runsLink } from "../route.ts";
import { THEMES, type Theme, theme } from "../theme.ts";

const NAMES: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };
const SHAPES: Record<Theme, JSX.Element> = {
  system: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
    </>
  ),
  light: (
    <>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1" />
    </>
  ),
  dark: <path d="M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6z" fill="currentColor" />,
};

export function TopBar(): JSX.Element {
  return (
    <header class="top">
      <a class="brand" href={runsLink()}>
        <svg viewBox="0 0 32 24" width="26" height="20" aria-hidden="true">
          <path d="M3 19c5-1 6-14 11-14s4 9 8 9 3-4 5-7" />
          <circle cx="28" cy="5.5" r="2.6" />
        </svg>
        Tracking
      </a>
      <Live />
      <ThemeSwitch />
    </header>
  );
}

/** Says how fresh the page is, and stops or resumes its refreshing. */
function Live(): JSX.Element {
  const { state, at } = beat.value;
  const age = at > 0 ? ago(now.value - at) : "";
  const look = paused.value ? "paused" : state;
  const words = {
    paused: "Paused",
    waiting: "Connecting",
    live: "Live",
    failing: "No answer, trying again",
  }[look];
  return (
    <button
      type="button"
      class={`live live-${look}`}
      aria-pressed={paused.value}
      title={paused.value ? "Resume refreshing" : "Pause refreshing"}
      onClick={() => {
        paused.value = !paused.value;
      }}
    >
      <i aria-hidden="true" />
      <span>{words}</span>
      {age && look !== "live" && <span class="quiet">last answer {age}</span>}
    </button>
  );
}

function ThemeSwitch(): JSX.Element {
  const chosen = theme.value;
  const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length] ?? "system";
  return (
    <button
      type="button"
      class="icon"
      aria-label={`Colours: ${NAMES[chosen]}. Change to: ${NAMES[next]}`}
      title={`Colours: ${NAMES[chosen].toLowerCase()}`}
      onClick={() => {
        theme.value = next;
      }}
    >
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        aria-hidden="true"
      >
        {SHAPES[chosen]}
      </svg>
    </button>
  );
}
