import type { RunResult } from "./sandbox-types.ts";

/** How long code may run once its modules are there, in milliseconds. */
const LIMIT = 2000;

/**
 * Runs a learner's code where it can reach nothing: a frame without an origin and without network, in it a worker that
 * is ended after each run or when time is up.
 */
export class Sandbox {
  #frame: Promise<HTMLIFrameElement> | undefined;
  #run = 0;

  /**
   * Runs code, and checks it when checks are given.
   *
   * @param code - TypeScript
   * @param checks - TypeScript that exports `checks`
   */
  async run(code: string, checks?: string): Promise<RunResult> {
    const names = new Set(
      [...`${code}\n${checks ?? ""}`.matchAll(/["']@productizeml\/(\w+)["']/g)].map((match) => match[1]!),
    );
    const [frame, worker, ...sources] = await Promise.all([
      this.#ready(),
      source("sandbox-worker"),
      source("data"),
      ...[...names].map((name) => source(name).catch(() => undefined)),
    ]);
    const modules: Record<string, string> = { "course/data": sources[0]! };
    for (const [i, name] of [...names].entries()) {
      const text = sources[i + 1];
      if (text !== undefined) modules[`@productizeml/${name}`] = text;
    }
    const id = ++this.#run;
    return new Promise((resolve) => {
      const listen = ({ data, source: from }: MessageEvent): void => {
        if (from !== frame.contentWindow || data.id !== id) return;
        removeEventListener("message", listen);
        resolve(data.result as RunResult);
      };
      addEventListener("message", listen);
      frame.contentWindow?.postMessage({ id, worker, limit: LIMIT, message: { code, checks, modules } }, "*");
    });
  }

  #ready(): Promise<HTMLIFrameElement> {
    this.#frame ??= new Promise((resolve) => {
      const frame = document.createElement("iframe");
      frame.title = "Where code of this page runs";
      frame.hidden = true;
      frame.setAttribute("sandbox", "allow-scripts");
      frame.srcdoc = page;
      frame.addEventListener("load", () => resolve(frame), { once: true });
      document.body.append(frame);
    });
    return this.#frame;
  }
}

const texts = new Map<string, Promise<string>>();

/** The text of a file under /runtime, fetched once. */
function source(name: string): Promise<string> {
  let text = texts.get(name);
  if (text === undefined) {
    text = fetch(`/runtime/${name}.js`).then((answer) => {
      if (!answer.ok) throw new Error(`/runtime/${name}.js answered ${answer.status}`);
      return answer.text();
    });
    texts.set(name, text);
    text.catch(() => texts.delete(name));
  }
  return text;
}

const page = `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; connect-src 'none'">
<script>
addEventListener("message", ({ data }) => {
  const { id, worker: code, limit, message } = data;
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  // A classic worker: one of type module fails to start in a frame without an origin.
  const worker = new Worker(url);
  let timer;
  const end = (result) => {
    clearTimeout(timer);
    worker.terminate();
    URL.revokeObjectURL(url);
    parent.postMessage({ id, result }, "*");
  };
  worker.onerror = (event) => end({ output: [], checks: [], error: event.message || "The code could not be started." });
  worker.onmessage = ({ data: answer }) => {
    if (answer !== "started") return end(answer);
    timer = setTimeout(() => end({ output: [], checks: [], error: "Stopped after " + limit / 1000 + " seconds: the code does not come to an end." }), limit);
  };
  worker.postMessage(message);
});
</script>`;
