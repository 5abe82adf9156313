// Draws the README's figure from the story that the job left behind: run it after `npm start`.
import { readFile, writeFile } from "node:fs/promises";
import { themes } from "./report/colours.ts";
import { draw } from "./report/draw.ts";
import { estimatedAndReal } from "./report/figures.ts";
import type { Story } from "./story.ts";

const story: Story = JSON.parse(await readFile(new URL("../out/story.json", import.meta.url), "utf8"));
const svg = await draw(
  estimatedAndReal(story.weeks),
  "ROC AUC in production by week: estimated, real, and of the challenger",
);
for (const [at, theme] of ["light", "dark"].entries()) {
  const coloured = svg
    .replaceAll("currentColor", themes.ink[at]!)
    .replace(/var\(--(\w+)\)/g, (_, name: keyof typeof themes) => themes[name][at]!);
  await writeFile(new URL(`../../../docs/images/weeks-${theme}.svg`, import.meta.url), coloured);
}
