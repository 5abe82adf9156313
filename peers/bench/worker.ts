import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Arrays of a case, by the name under which both sides know them. */
export type Arrays = Readonly<Record<string, Int32Array | Float64Array | Uint8Array>>;

const script = fileURLToPath(new URL("worker.py", import.meta.url));

/** The virtual environment that a peer is installed in. */
export type Venv = "core" | "torch";

/** The Python process that the peers run in, one thread, asked one thing at a time. */
export class Worker {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #replies: AsyncIterator<string>;
  readonly #lines: Interface;
  readonly #folder: string = mkdtempSync(join(tmpdir(), "bench-"));
  readonly #python: string;
  #closed = false;
  /** Whether there is a compiler for limits.c. Known once the versions are. */
  hasC = false;

  constructor(venv: Venv) {
    this.#python = fileURLToPath(new URL(`../.venv/${venv}/bin/python`, import.meta.url));
    const one = Object.fromEntries(
      ["OMP", "OPENBLAS", "MKL", "NUMEXPR"].map((name) => [`${name}_NUM_THREADS`, "1"]),
    );
    this.#process = spawn(this.#python, [script], { env: { ...process.env, ...one } });
    this.#process.on("error", (error) =>
      console.error(`the peer requires npm run peers first: ${error.message}`),
    );
    this.#process.stderr.pipe(process.stderr);
    this.#lines = createInterface({ input: this.#process.stdout });
    this.#replies = this.#lines[Symbol.asyncIterator]();
  }

  /** Versions of Python and of distributions. */
  async versions(of: readonly string[]): Promise<Record<string, string>> {
    const found = (await this.#ask({ kind: "versions", of })) as Record<string, string>;
    this.hasC = "gcc" in found;
    return found;
  }

  /** Hands over a case's arrays, bit for bit, and runs what comes before the clock starts. */
  async prepare(arrays: Arrays, setup: string): Promise<void> {
    const files = Object.entries(arrays).map(([name, array]) => {
      const path = join(this.#folder, name);
      writeFileSync(path, array);
      return [name, { path, dtype: dtype(array) }];
    });
    await this.#ask({ kind: "prepare", arrays: Object.fromEntries(files), setup });
  }

  /** Runs an expression once and gives the milliseconds it took. */
  time(expression: string): Promise<number> {
    return this.#ask({ kind: "time", expression }) as Promise<number>;
  }

  /** The value of an expression, in which `answer` is what the last timed one gave. */
  value(expression: string): Promise<unknown> {
    return this.#ask({ kind: "value", expression });
  }

  /** Ends the process and removes its files. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#process.stdin.end();
    this.#lines.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #ask(request: object): Promise<unknown> {
    this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.#replies.next();
    if (done)
      throw new Error(`the peer requires ${this.#python}, which "npm run peers" makes; got no answer`);
    const reply = JSON.parse(value) as { result?: unknown; error?: string };
    if (reply.error !== undefined) throw new Error(`the peer failed: ${reply.error}`);
    return reply.result;
  }
}

function dtype(array: Arrays[string]): string {
  if (array instanceof Int32Array) return "int32";
  return array instanceof Float64Array ? "float64" : "uint8";
}
