import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { pipe, tensor, withBatching } from "../src/index.ts";
import { ortWeb } from "../src/ort-web.ts";
import { codeOf } from "./fake.ts";
import { networkFile, numbers } from "./networks.ts";

const file = networkFile(4, 8, 2);
const x = (rows: number) => ({ x: tensor("float32", [rows, 4], numbers(rows * 4)) });

describe("ortWeb", () => {
  it("says which provider loaded, and which did not and why", async () => {
    await using model = await ortWeb.load(file, {
      providers: ["webnn-of-tomorrow", "wasm"],
      name: "net",
      version: "7",
    });
    expect(model.info).toMatchObject({
      name: "net",
      version: "7",
      adapter: "ort-web",
      provider: "wasm",
      maxConcurrency: 1,
      inputs: { x: { dtype: "float32", shape: ["batch", 4] } },
      outputs: { y: { dtype: "float32", shape: ["batch", 2] } },
    });
    expect(model.info.fallbacks.map(({ provider }) => provider)).toEqual(["webnn-of-tomorrow"]);
    expect(model.info.fallbacks[0].error.message).not.toBe("");
  });

  it("offers wasm everywhere", async () => {
    expect(await ortWeb.available()).toContain("wasm");
  });

  it("runs alone and in batches with the same answers, and keeps no hold of the caller's array", async () => {
    await using model = await ortWeb.load(file, { warmup: true });
    const all = (await model.run(x(6))).y;
    expect(all.shape).toEqual([6, 2]);
    const batched = pipe(model, withBatching({ maxBatchSize: 4 }));
    const values = numbers(24);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, row) => {
        const data = values.slice(row * 4, row * 4 + 4);
        const run = batched.run({ x: tensor("float32", [1, 4], data) });
        data.fill(0);
        return run;
      }),
    );
    expect(answers.flatMap(({ y }) => Array.from(y.data as Float32Array))).toEqual(
      Array.from(all.data as Float32Array),
    );
  });

  it("checks the bytes it fetches", async () => {
    const url = URL.createObjectURL(new Blob([file as Uint8Array<ArrayBuffer>]));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", file as Uint8Array<ArrayBuffer>));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    await using model = await ortWeb.load({ url, sha256: sha256.toUpperCase() });
    expect(model.info.sha256).toBe(sha256);
    expect(await codeOf(ortWeb.load({ url, sha256: "00" }))).toBe("integrity");
  });

  it("checks the answers that are expected of the model on the provider that loaded", async () => {
    await using model = await ortWeb.load(file);
    const { y } = await model.run(x(3));
    await using same = await ortWeb.load(file, { expect: { inputs: x(3), outputs: { y } } });
    expect(same.info.name).toBe("model");
    const other = { ...y, data: (y.data as Float32Array).map((value) => value + 0.01) };
    const load = (tolerance: object) =>
      codeOf(ortWeb.load(file, { expect: { inputs: x(3), outputs: { y: other }, tolerance } }));
    expect(await load({})).toBe("wrong-answers");
    expect(await load({ absolute: 0.1 })).toBe("resolved");
  });

  it("drains before it is disposed", async () => {
    const model = await ortWeb.load(file);
    const runs = [model.run(x(1)), model.run(x(2))];
    await model.dispose();
    expect((await Promise.all(runs)).map(({ y }) => y.shape)).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(await codeOf(model.run(x(1)))).toBe("disposed");
  });

  rejects("bytes that are no model", () => ortWeb.load(new Uint8Array([1, 2, 3])), "load-failed");
  rejects(
    "a model of another signature",
    () => {
      const spec = { dtype: "float32", shape: ["batch", 5] } as const;
      return ortWeb.load(file, { signature: { inputs: { x: spec }, outputs: { y: spec } } });
    },
    "bad-model",
  );
  rejects(
    "a shape that the model cannot take",
    async () => (await ortWeb.load(file)).run({ x: tensor("float32", [1, 3], [1, 2, 3]) }),
    "invalid-input",
  );
});
