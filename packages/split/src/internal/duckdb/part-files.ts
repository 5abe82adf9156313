import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InvalidInputError } from "@productizeml/stats";
import type { Manifest } from "../../manifest.ts";
import { readManifest } from "../../read-manifest.ts";
import type { DuckdbConnection } from "./describe-query.ts";
import { openFiles, type Source } from "./files.ts";

/** Reads a manifest's file. */
export async function readManifestFile(caller: string, path: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new InvalidInputError("bad-option", `${caller} requires a manifest that can be read, got ${path}`, {
      cause,
    });
  }
  return readManifest(text);
}

/** Opens the parts beside a manifest, in its order. */
export async function openParts(
  caller: string,
  connection: DuckdbConnection,
  { parts, data }: Manifest,
  path: string,
): Promise<Source[]> {
  const folder = dirname(path);
  // In CSV text may look like numbers.
  const known = data.columns.flatMap(({ name, type }) => {
    if (type === "string") return [[name, "VARCHAR"]];
    return type === "boolean" ? [[name, "BOOLEAN"]] : [];
  });
  const types: Record<string, string> = Object.fromEntries(known);
  const all = await readdir(folder);
  const opened: Source[] = [];
  for (const { name } of parts) {
    const file = all.find((each) => each.startsWith(`${name}.`));
    if (file === undefined) {
      throw new InvalidInputError(
        "bad-option",
        `${caller} requires a file of ${name} in ${folder}, got none`,
      );
    }
    opened.push(await openFiles(caller, connection, [join(folder, file)], { types }));
  }
  return opened;
}
