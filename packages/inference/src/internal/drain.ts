import { InferenceError } from "../errors.ts";

/** Counts work in flight, so that closing can wait for it. */
export class Drain {
  #open = 0;
  #closed: Promise<void> | undefined;
  #empty: (() => void) | undefined;

  /** Lets one piece of work in. */
  enter(name: string): void {
    if (this.#closed !== undefined) {
      throw new InferenceError("disposed", `${name} requires calls before it is disposed, got one after`);
    }
    this.#open++;
  }

  /** Says that one piece of work has ended. */
  leave(): void {
    this.#open--;
    if (this.#open === 0) this.#empty?.();
  }

  /** Lets nothing more in, waits until all has left, then calls `free`; a second call gets the first one's promise. */
  close(free: () => Promise<void> | void): Promise<void> {
    this.#closed ??= (async () => {
      if (this.#open > 0)
        await new Promise<void>((resolve) => {
          this.#empty = resolve;
        });
      await free();
    })();
    return this.#closed;
  }
}
