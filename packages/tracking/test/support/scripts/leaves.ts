import { startRun } from "../../../src/index.ts";

/** A program that leaves its run open, and ends in the way it is told to. */
const [store = "", way = ""] = process.argv.slice(2);
const run = await startRun({ store, experiment: "leaves", flushInterval: 60_000 });
run.logMetric("m", 42);
run.logParam("way", way);

if (way === "exit while ending") {
  for (let step = 0; step < 5000; step++) run.logMetric("n", step, { step });
  run.end("KILLED").catch(() => {});
  process.exit(0);
}
if (way === "exit 0") process.exit(0);
if (way === "exit 3") process.exit(3);
if (way === "exitCode 1") process.exitCode = 1;
if (way === "throw") throw new Error("boom");
if (way === "SIGTERM" || way === "SIGINT") {
  process.kill(process.pid, way);
  setTimeout(() => {}, 60_000);
}
if (way === "own handler") {
  process.on("SIGTERM", async () => {
    run.setTag("handled", "yes");
    await run.end("FINISHED");
    process.exit(0);
  });
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => {}, 60_000);
}
