const KEY = "productize-ml/1";

/** What a learner has done, kept in this browser alone. */
export interface Progress {
  readonly version: 1;
  /** Exercises solved and quizzes answered, with the day. */
  readonly done: Readonly<Record<string, string>>;
  /** Code of exercises as last edited. */
  readonly code: Readonly<Record<string, string>>;
}

const NOTHING: Progress = { version: 1, done: {}, code: {} };

export function read(): Progress {
  try {
    return parse(localStorage.getItem(KEY) ?? "") ?? NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Progress from exported text; undefined when it is something else. */
export function parse(text: string): Progress | undefined {
  try {
    const value = JSON.parse(text) as Partial<Progress>;
    return value.version === 1 && typeof value.done === "object" && typeof value.code === "object"
      ? (value as Progress)
      : undefined;
  } catch {
    return undefined;
  }
}

export function write(progress: Progress): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(progress));
  } catch {
    // A browser that keeps nothing still runs the lesson.
  }
}

/** Both together; what is in `other` wins. */
export function merge(mine: Progress, other: Progress): Progress {
  return { version: 1, done: { ...mine.done, ...other.done }, code: { ...mine.code, ...other.code } };
}

export function finish(id: string): void {
  const progress = read();
  if (id in progress.done) return;
  write({ ...progress, done: { ...progress.done, [id]: new Date().toISOString().slice(0, 10) } });
  markDone();
}

export function keep(id: string, code: string): void {
  const progress = read();
  write({ ...progress, code: { ...progress.code, [id]: code } });
}

/** Marks what is done wherever the page names a lesson. */
export function markDone(): void {
  const { done } = read();
  for (const each of document.querySelectorAll<HTMLElement>("[data-lesson]")) {
    each.toggleAttribute("data-done", `lesson ${each.dataset.lesson}` in done);
  }
}
