import type { ComponentChildren, JSX } from "preact";
import { RequestError } from "../request.ts";
import { runsLink } from "../route.ts";

/** What stands where there is nothing to show: what it is, why, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }): JSX.Element {
  return (
    <section class="empty">
      <svg viewBox="0 0 120 40" width="120" height="40" aria-hidden="true">
        <path d="M2 34h116" class="axis" />
        <path d="M4 30c16-2 18-18 32-18s16 12 28 12 16-12 26-14" class="curve" />
        <circle cx="96" cy="8.5" r="3.5" class="end" />
      </svg>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What went wrong in words that help, with a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }): JSX.Element {
  const { title, advice } = explain(error);
  const missing = error instanceof RequestError && error.status === 404;
  return (
    <section class="failure" role="alert">
      <h2>{title}</h2>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {advice && <p class="quiet">{advice}</p>}
      {missing && <a href={runsLink()}>Show the runs that are here</a>}
      {retry && !missing && (
        <button type="button" class="button" onClick={retry}>
          Try again
        </button>
      )}
    </section>
  );
}

/** Grey lines that hold the place of what is on its way. */
export function Waiting({ lines = 3, what }: { lines?: number; what: string }): JSX.Element {
  return (
    <div class="waiting" role="status">
      <span class="unseen">Loading {what}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
}

function explain(error: unknown): { title: string; advice: string } {
  if (error instanceof RequestError) {
    if (error.status === 0)
      return {
        title: "No answer from the server",
        advice: "Is it still running? This page asks again by itself and goes on where it was.",
      };
    if (error.status === 404)
      return { title: "Not here", advice: "It may have been removed, or the address may have a slip." };
    if (error.status === 401 || error.status === 403)
      return {
        title: "Not allowed",
        advice: "The server asks for a token or a sign-in that this page has not.",
      };
    if (error.status === 400) return { title: "The server cannot read this", advice: "" };
  }
  return { title: "Something went wrong", advice: "" };
}
