import { join } from "node:path";
import { build } from "esbuild";
import { chromium as browsers } from "playwright";
import { describe, expect, it } from "vitest";
import { chromium, howToGetChromium } from "../../scripts/chromium.ts";
import { command, userProject } from "./support/project.ts";

const project = userProject("browser");

describe("a page bundled by esbuild from the tarballs", () => {
  it("gives in Chromium, to the last bit, what Node gives", async (context) => {
    if (chromium === undefined) return context.skip(`needs Chromium: ${howToGetChromium}`);
    expect(await inChromium(await bundle(), chromium)).toEqual(inNode());
  });

  it("needs nothing of Node", async () => {
    expect(await bundle()).not.toMatch(/\bnode:|\brequire\(|process\.(env|versions)/);
  });
});

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(project.path, "page.js")],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

function inNode(): unknown {
  const script = 'await import("./page.js"); console.log(JSON.stringify(answer))';
  const { code, stdout, output } = command(
    project.path,
    process.execPath,
    "--input-type=module",
    "-e",
    script,
  );
  expect(code, output).toBe(0);
  return JSON.parse(stdout);
}

async function inChromium(script: string, executablePath: string): Promise<unknown> {
  const browser = await browsers.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const tab = await browser.newPage();
    await tab.addScriptTag({ content: script });
    return await tab.evaluate("answer");
  } finally {
    await browser.close();
  }
}
