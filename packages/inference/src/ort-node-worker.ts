/** The thread behind `workers` of the ort-node adapter: opens one session, runs it, and closes when asked. */
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { importOrt } from "./internal/ort/import.ts";
import { movable } from "./internal/ort/movable.ts";
import { type Answer, type Ask, BUSY, CLOSING, type WorkerStart } from "./internal/ort/protocol.ts";
import { openSession, runSession } from "./internal/ort/session.ts";

const { model, providers, session: options, flags } = workerData as WorkerStart;
const port = parentPort as MessagePort;
const say = (answer: Answer, transfer: ArrayBuffer[] = []): void => port.postMessage(answer, transfer);

/** Keeps the process from exiting while native code runs: that would abort it. */
async function native<T>(work: () => Promise<T>): Promise<T> {
  Atomics.add(flags, BUSY, 1);
  try {
    if (Atomics.load(flags, CLOSING) === 1) throw new Error("the process is exiting");
    return await work();
  } finally {
    Atomics.sub(flags, BUSY, 1);
    Atomics.notify(flags, BUSY);
  }
}

async function answering(id: number, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    say({ id, error, code: (error as { code?: string }).code ?? "run-failed" });
  }
}

await answering(0, async () => {
  const { ort, session, opened } = await native(async () => {
    const runtime = await importOrt();
    return { ort: runtime, ...(await openSession(runtime, model, providers, options)) };
  });
  port.on("message", (ask: Ask) =>
    answering(ask.id, async () => {
      if ("close" in ask) {
        await native(() => session.release());
        say({ id: ask.id, closed: true });
        port.close();
      } else {
        const outputs = await native(() => runSession(ort, session, ask.inputs));
        say({ id: ask.id, outputs }, movable(outputs));
      }
    }),
  );
  say({ id: 0, opened });
});
