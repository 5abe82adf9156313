/** One call that must have ended by `at`, on the clock of `performance.now()`. */
export interface Deadline {
  readonly at: number;
  readonly expire: () => void;
  /** Whether it has expired or was met. */
  over: boolean;
  before: Deadline | undefined;
  after: Deadline | undefined;
}

/**
 * Deadlines that all lie the same time ahead, so that they come due in the order in which they are added: a linked list
 * and one timer, where a timer for each call would cost more than a small model.
 */
export class Deadlines {
  readonly #ms: number;
  #first: Deadline | undefined;
  #last: Deadline | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Calls `expire` once the time is over, unless the deadline is removed before. */
  add(expire: () => void): Deadline {
    const deadline: Deadline = {
      at: performance.now() + this.#ms,
      expire,
      over: false,
      before: this.#last,
      after: undefined,
    };
    if (this.#last === undefined) this.#first = deadline;
    else this.#last.after = deadline;
    this.#last = deadline;
    if (this.#timer === undefined) this.#arm(this.#ms);
    else if (deadline.before === undefined) hold(this.#timer);
    return deadline;
  }

  /** Forgets a deadline that was met; does nothing for one that has expired. */
  remove(deadline: Deadline): void {
    if (deadline.over) return;
    deadline.over = true;
    const { before, after } = deadline;
    if (before === undefined) this.#first = after;
    else before.after = after;
    if (after === undefined) this.#last = before;
    else after.before = before;
    // An armed timer costs nothing until it fires; it only must not keep the process alive.
    if (this.#first === undefined && this.#timer !== undefined) letGo(this.#timer);
  }

  #arm(ms: number): void {
    // Timers may fire up to a millisecond early, a deadline never does.
    this.#timer = setTimeout(() => this.#fire(), Math.max(1, Math.ceil(ms)));
  }

  #fire(): void {
    this.#timer = undefined;
    const now = performance.now();
    while (this.#first !== undefined && this.#first.at <= now) {
      const due = this.#first;
      this.remove(due);
      due.expire();
    }
    if (this.#first !== undefined && this.#timer === undefined) this.#arm(this.#first.at - now);
  }
}

/** In Node a timer is an object that can be told not to keep the process alive. */
const hold = (timer: unknown): unknown => (timer as { ref?: () => unknown }).ref?.();
const letGo = (timer: unknown): unknown => (timer as { unref?: () => unknown }).unref?.();
