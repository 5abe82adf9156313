import { describe, expect, it } from "vitest";
import { tensor, verifyParity } from "../src/index.ts";
import { ortWeb } from "../src/ort-web.ts";
import { networkFile, numbers } from "./networks.ts";

describe("ortWeb in a page", () => {
  it("runs on WebGPU what it runs on WebAssembly, also for callers that overlap", async () => {
    expect(await ortWeb.available()).toEqual(["webgpu", "wasm"]);
    const file = networkFile(4, 8, 2);
    const [gpu, second] = await Promise.all(
      ["gpu", "second"].map((name) => ortWeb.load(file, { name, providers: ["webgpu", "wasm"] })),
    );
    expect(gpu.info).toMatchObject({ provider: "webgpu", fallbacks: [] });
    await using wasm = await ortWeb.load(file);
    const samples = [1, 3, 17].map((rows) => ({ x: tensor("float32", [rows, 4], numbers(rows * 4)) }));
    const reports = await Promise.all([gpu, second].map((model) => verifyParity(model, wasm, samples)));
    for (const report of reports) expect(report).toMatchObject({ agrees: true, samples: 3 });
    await Promise.all([gpu.dispose(), second.dispose()]);
  });
});
