import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { pipe, tensor, verifyParity, withBatching } from "../src/index.ts";
import { oip } from "../src/oip.ts";
import { ortNode } from "../src/ort-node.ts";
import { createServer, listen } from "../src/server.ts";
import { fake, rows, sums } from "./fake.ts";
import { networkFile, numbers } from "./networks.ts";

describe("listen", () => {
  it.each([true, false])("serves a network to our own client, with binary tensors: %s", async (binary) => {
    await using model = await ortNode.load(networkFile(4, 16, 3), { name: "net" });
    const server = createServer({ models: [pipe(model, withBatching({ maxBatchSize: 32 }))] });
    await using listener = await listen(server, { port: 0 });
    await using remote = await oip.load({ url: listener.url, model: "net" }, { binary });
    const samples = [1, 7, 100].map((size) => ({ x: tensor("float32", [size, 4], numbers(size * 4)) }));
    const report = await verifyParity(remote, model, samples, { absolute: 0, relative: 0 });
    expect(report).toEqual({ agrees: true, samples: 3, disagreeing: [], maxAbsolute: 0 });
  });

  it("answers what is in flight before it closes", async () => {
    const held = fake({ held: true });
    const listener = await listen(createServer({ models: [held] }), { port: 0 });
    const remote = await oip.load({ url: listener.url, model: "fake" });
    const run = remote.run(rows([1, 2]));
    while (held.batches.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    const closed = Promise.all([listener.close(), listener.close()]);
    held.release();
    expect(sums((await run) as never)).toEqual([3]);
    await closed;
    await expect(remote.run(rows([1, 2]))).rejects.toMatchObject({ code: "unreachable" });
  });

  it("gives a call up when its client has gone", async () => {
    const held = fake({ held: true });
    await using listener = await listen(createServer({ models: [held] }), { port: 0 });
    const remote = await oip.load({ url: listener.url, model: "fake" });
    const controller = new AbortController();
    const run = remote.run(rows([1, 2]), { signal: controller.signal });
    while (held.batches.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    controller.abort();
    await expect(run).rejects.toMatchObject({ code: "cancelled" });
    while (!held.options[0].signal?.aborted) await new Promise((resolve) => setTimeout(resolve, 1));
    held.release();
  });

  it("gives a request up at the caller's deadline", async () => {
    const held = fake({ held: true });
    await using listener = await listen(createServer({ models: [held] }), { port: 0 });
    const remote = await oip.load({ url: listener.url, model: "fake" });
    await expect(remote.run(rows([1, 2]), { deadline: Date.now() + 50 })).rejects.toMatchObject({
      code: "timeout",
    });
    while (!held.options[0].signal?.aborted) await new Promise((resolve) => setTimeout(resolve, 1));
    held.release();
  });

  it("drains on SIGTERM, then ends by that signal", async () => {
    const script = fileURLToPath(new URL("./fixtures/serve.ts", import.meta.url));
    const child = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "inherit"] });
    const [url] = (await once(child.stdout, "data")) as [Buffer];
    const remote = await oip.load({ url: url.toString().trim(), model: "slow" });
    const run = remote.run({ x: tensor("float32", [1], [5]) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill("SIGTERM");
    expect((await run).y.data).toEqual(new Float32Array([5]));
    expect(await once(child, "exit")).toEqual([null, "SIGTERM"]);
  });

  rejects(
    "a port that is taken",
    async () => {
      await using first = await listen(createServer({ models: [] }), { port: 0 });
      await listen(createServer({ models: [] }), { port: first.port });
    },
    "bad-option",
  );
});
