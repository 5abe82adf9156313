import { BUSY, CLOSING } from "./protocol.ts";

const guarded = new Set<Int32Array>();

/** A thread that is torn down inside native code aborts the process: on exit, wait until each has left it. */
function holdExit(): void {
  for (const flags of guarded) Atomics.store(flags, CLOSING, 1);
  for (const flags of guarded) {
    for (let busy = Atomics.load(flags, BUSY); busy > 0; busy = Atomics.load(flags, BUSY)) {
      Atomics.wait(flags, BUSY, busy, 50);
    }
  }
}

/** Begins to watch over a worker's native calls. */
export function guard(flags: Int32Array): void {
  if (guarded.size === 0) process.on("exit", holdExit);
  guarded.add(flags);
}

/** Ends it. */
export function unguard(flags: Int32Array): void {
  guarded.delete(flags);
  if (guarded.size === 0) process.off("exit", holdExit);
}
