// Runs inside the sandboxed frame, in a worker that is thrown away after each run.
import { transform } from "sucrase";
import type { Check, CheckResult, RunMessage, RunResult } from "./sandbox-types.ts";

addEventListener("message", async ({ data }: MessageEvent<RunMessage>) => {
  const output: string[] = [];
  const result: { checks: CheckResult[]; error?: string } = { checks: [] };
  console.log = (...values: unknown[]) => output.push(values.map(shown).join(" "));
  const urls = new Map(Object.entries(data.modules).map(([name, code]) => [name, blob(code)]));
  try {
    const solution = blob(link(data.code, urls));
    postMessage("started");
    const exported = await import(/* @vite-ignore */ solution);
    if (data.checks !== undefined) {
      urls.set("./solution.ts", solution);
      const { checks } = (await import(/* @vite-ignore */ blob(link(data.checks, urls)))) as {
        checks: Check[];
      };
      for (const check of checks) result.checks.push(await tried(check, exported));
    }
  } catch (error) {
    result.error = message(error);
  }
  postMessage({ output, ...result } satisfies RunResult);
});

/** TypeScript to JavaScript, with imports pointed at what the page has brought along. */
function link(code: string, urls: ReadonlyMap<string, string>): string {
  const { code: plain } = transform(code, { transforms: ["typescript"], disableESTransforms: true });
  return plain.replace(
    /^(\s*import\s*|\s*(?:import|export)\b[^"';]*?\bfrom\s*)(["'])([^"']+)\2/gm,
    (_, before: string, quote: string, name: string) => {
      const url = urls.get(name);
      if (url === undefined) {
        throw new Error(
          `There is no module ${quote}${name}${quote} here. There are: ${[...urls.keys()].join(", ")}`,
        );
      }
      return `${before}${quote}${url}${quote}`;
    },
  );
}

function blob(code: string): string {
  return URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
}

async function tried({ name, hidden = false, run }: Check, solution: object): Promise<CheckResult> {
  try {
    await run(solution as never);
    return { name, hidden, passed: true };
  } catch (error) {
    return { name, hidden, passed: false, message: message(error) };
  }
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A value as a reader of the lesson wants to see it: numbers with the digits they deserve. */
function shown(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number")
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
  if (ArrayBuffer.isView(value)) return shown(Array.from(value as unknown as ArrayLike<number>));
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  if (value !== null && typeof value === "object") {
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${key}: ${shown(each)}`)
      .join(", ")} }`;
  }
  return String(value);
}
