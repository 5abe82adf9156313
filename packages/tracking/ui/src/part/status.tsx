import type { JSX } from "preact";

const LOOK: Record<string, { word: string; path: string }> = {
  RUNNING: { word: "Running", path: "M8 2a6 6 0 1 1-6 6" },
  FINISHED: { word: "Finished", path: "M3 8.5l3.2 3.2L13 5" },
  FAILED: { word: "Failed", path: "M4 4l8 8M12 4l-8 8" },
  KILLED: { word: "Killed", path: "M4.5 4.5h7v7h-7z" },
  SCHEDULED: { word: "Scheduled", path: "M8 2a6 6 0 1 0 .01 0M8 5v3.2l2.2 1.6" },
};

/** A run's status as shape and colour; with `word` also in words. */
export function Status({ value, word = false }: { value: string; word?: boolean }): JSX.Element {
  const look = LOOK[value] ?? { word: value, path: "M8 7.9v.2" };
  return (
    <span class={`status status-${value.toLowerCase()}`} title={word ? undefined : look.word}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={look.path} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      </svg>
      <span class={word ? "" : "unseen"}>{look.word}</span>
    </span>
  );
}
