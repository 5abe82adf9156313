import type { RunSession } from "./run-session.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

let sessions: Set<RunSession> | undefined;

/** From now on the run is ended when the process ends, whichever way it can still speak. */
export function watch(session: RunSession): void {
  if (sessions === undefined) {
    sessions = new Set();
    listen(sessions);
  }
  sessions.add(session);
}

/** The run has ended by itself. */
export function forget(session: RunSession): void {
  sessions?.delete(session);
}

function listen(live: Set<RunSession>): void {
  // A page has no process.
  const process = globalThis.process as NodeJS.Process | undefined;
  if (typeof process?.on !== "function") return;
  const outcome = (code: number): "FINISHED" | "FAILED" => (code === 0 ? "FINISHED" : "FAILED");
  process.on("beforeExit", (code) => {
    for (const session of live) session.end(outcome(code)).catch((error: unknown) => report(process, error));
  });
  process.on("exit", (code) => {
    for (const session of live) {
      try {
        session.endSync(outcome(code));
      } catch (error) {
        report(process, error);
      }
    }
  });
  for (const signal of SIGNALS) {
    const onSignal = async (): Promise<void> => {
      // A second signal finds no listener and kills at once.
      process.off(signal, onSignal);
      const alone = process.listenerCount(signal) === 0;
      const work = [...live].map((session) => (alone ? session.end("KILLED") : session.queue.flush()));
      for (const result of await Promise.allSettled(work)) {
        if (result.status === "rejected") report(process, result.reason);
      }
      if (alone) process.kill(process.pid, signal);
      else process.on(signal, onSignal);
    };
    process.on(signal, onSignal);
  }
}

function report(process: NodeJS.Process, error: unknown): void {
  process.stderr.write(`@productizeml/tracking: ${error instanceof Error ? error.message : String(error)}\n`);
}
