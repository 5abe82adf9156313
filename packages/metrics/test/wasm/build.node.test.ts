import { afterEach, describe, expect, it, vi } from "vitest";

/** A script without types. */
const build: string = "../../wasm/build.mjs";
const { compiled } = (await import(build)) as {
  compiled(): readonly { readonly name: string; readonly base64: string }[];
};

describe("the WebAssembly kernels", () => {
  it.each(compiled())("of $name are what their source builds to", async ({ name, base64 }) => {
    const module = await import(`../../src/internal/wasm/${name}.ts`);
    expect(Object.values(module)).toEqual([base64]);
  });
});

describe("without WebAssembly", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const refusing = class {
    constructor() {
      throw new EvalError("Refused to compile or instantiate WebAssembly module");
    }
  };

  it.each([
    ["missing", undefined],
    ["refused by a content security policy", { Module: refusing, Instance: refusing }],
  ])("%s, the plain kernels count the same", async (_, stub) => {
    vi.stubGlobal("WebAssembly", stub);
    vi.resetModules();
    const { accuracy } = await import("../../src/classification/accuracy.ts");
    const yTrue = Int32Array.from({ length: 10_000 }, (_, row) => row % 10);
    expect(
      accuracy(
        yTrue,
        yTrue.map((label, row) => (row % 4 === 0 ? -1 : label)),
      ),
    ).toBe(0.75);
  });
});
