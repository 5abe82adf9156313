/** Lets one piece of work through at a time, first come, first served. */
export class Lane {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` when all that came before it has ended. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}
