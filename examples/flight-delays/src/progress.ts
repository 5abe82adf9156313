const width = 24;

/** Says on standard error what is being done: a bar that moves on a terminal, one line when done elsewhere. */
export class Progress {
  readonly #terminal = process.stderr.isTTY === true;
  #label = "";
  #started = 0;
  #drawn = 0;

  /** Begins a step. */
  start(label: string): void {
    this.#label = label;
    this.#started = performance.now();
    this.#drawn = 0;
    this.update(0);
  }

  /** Moves the bar; `share` is between 0 and 1. */
  update(share: number, detail = ""): void {
    const now = performance.now();
    if (!this.#terminal || (now - this.#drawn < 50 && share < 1)) return;
    this.#drawn = now;
    const filled = Math.round(width * Math.min(share, 1));
    process.stderr.write(
      `\r\x1b[K  ${"█".repeat(filled)}${"░".repeat(width - filled)} ${this.#label} ${detail}`,
    );
  }

  /** Ends the step with what came out of it. */
  done(result: string): void {
    const seconds = ((performance.now() - this.#started) / 1000).toFixed(1).padStart(5);
    process.stderr.write(`${this.#terminal ? "\r\x1b[K" : ""}${seconds} s  ${this.#label}: ${result}\n`);
  }
}
