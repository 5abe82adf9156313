import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";

const MISSING = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The page is not built</title>
<h1>The page is not built</h1>
<p>The server runs, and MLflow clients can use it. Its page is missing from this installation: run <code>npm run build</code> in the repository, then reload.</p>
</html>
`;

/** Adds the built page, or one that says how to get it. */
export function addPageRoutes(app: Hono, root: string | undefined): void {
  if (root === undefined) app.get("/", (c) => c.html(MISSING));
  else app.get("/*", serveStatic({ root }));
}

/** The folder of the built page, seen from the built package or from its sources. */
export function findPage(from: string): string | undefined {
  return ["./ui/", "../dist/ui/"]
    .map((path) => fileURLToPath(new URL(path, from)))
    .find((path) => existsSync(`${path}index.html`));
}
