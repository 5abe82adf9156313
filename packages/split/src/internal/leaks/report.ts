import type { Leak, LeakKind, LeakReport } from "../../find-leaks.ts";

const WEIGHT = { high: 0, medium: 1, low: 2 } as const;

/** Collects what checks find. */
export class Report {
  readonly #wanted: readonly LeakKind[] | undefined;
  readonly #checked: LeakKind[] = [];
  readonly #leaks: Leak[] = [];

  constructor(wanted: readonly LeakKind[] | undefined) {
    this.#wanted = wanted;
  }

  /** Whether a check is asked for. */
  wants(kind: LeakKind): boolean {
    return this.#wanted === undefined || this.#wanted.includes(kind);
  }

  /** Runs a check that is asked for and possible. */
  check(kind: LeakKind, possible: boolean, find: () => readonly Leak[]): void {
    if (!possible || !this.wants(kind)) return;
    this.#checked.push(kind);
    this.#leaks.push(...find());
  }

  /** What matters most first, else in the order of the checks. */
  finish(): LeakReport {
    const leaks = this.#leaks.sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
    return { clean: leaks.length === 0, checked: this.#checked, leaks };
  }
}
