import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("./fixtures/leave.ts", import.meta.url));

/** Exit code (or signal) and standard output of a process that leaves in the middle of native runs. */
const leave = (way: string, workers: number): Promise<{ code: unknown; out: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [script, way, String(workers)], { timeout: 60_000 }, (error, stdout) =>
      resolve({ code: error === null ? 0 : (error.signal ?? error.code), out: stdout.trim() }),
    );
  });

// A worker that is torn down inside onnxruntime aborts the process with SIGABRT, every time.
describe("a process that uses ortNode", () => {
  it.each([1, 2])(
    "exits in the middle of runs, with %i workers",
    async (workers) => {
      expect(await leave("exit", workers)).toEqual({ code: 7, out: "" });
    },
    60_000,
  );

  it("exits in the middle of loading", async () => {
    expect(await leave("load", 2)).toEqual({ code: 7, out: "" });
  }, 60_000);

  it("fails in the middle of runs with its own error", async () => {
    expect((await leave("throw", 2)).code).toBe(1);
  }, 60_000);

  it("times out in the middle of runs", async () => {
    expect(await leave("timeout", 2)).toEqual({ code: 0, out: "timeout" });
  }, 60_000);

  it("cancels in the middle of runs", async () => {
    expect(await leave("abort", 2)).toEqual({ code: 0, out: "cancelled" });
  }, 60_000);

  it("disposes in the middle of runs, which all end", async () => {
    expect(await leave("dispose", 2)).toEqual({ code: 0, out: "ok,ok,ok,ok" });
  }, 60_000);

  it("ends by itself when all is answered, though nobody disposed the model", async () => {
    expect(await leave("end", 1)).toEqual({ code: 0, out: "ok,ok,ok,ok" });
  }, 60_000);
});
