import { InvalidInputError, type Table } from "@productizeml/stats";
import { fingerprint } from "./fingerprint.ts";
import type { Split } from "./internal/describe.ts";
import { compareData, compareParts, type ManifestFinding } from "./internal/manifest/compare.ts";
import { divideAgain, partContents } from "./internal/manifest/divide-again.ts";
import type { Manifest } from "./manifest.ts";
import { readManifest } from "./read-manifest.ts";

/**
 * Makes the split of a manifest again.
 *
 * @param manifest - the manifest
 * @param table - the data that was divided, in any order of rows for a recipe of `hashSplit`, in the same order otherwise
 * @returns the split
 * @throws InvalidInputError `bad-state` for what is no manifest of this version, for other data than was divided, and for rows in another
 * order where the order matters; `length-mismatch`, `bad-column` for the table
 * @example
 * const table = { x: [1, 2, 3, 4] };
 * const made = manifest(split({ train: 3, test: 1 }, { rows: 4 }), table);
 * rebuildSplit(made, table).parts.train.length; // 3
 * rebuildSplit(made, { x: [1, 2, 3, 5] }); // throws bad-state
 */
export function rebuildSplit(manifest: Manifest, table: Table): Split {
  const known = readManifest(manifest);
  requireNone(compareData(known, fingerprint(table)));
  const made = divideAgain("rebuildSplit", known, table);
  requireNone(compareParts(known, partContents("rebuildSplit", known, table, made)));
  return made;
}

function requireNone(findings: readonly ManifestFinding[]): void {
  const [first] = findings;
  if (first === undefined) return;
  const why = first.kind === "parts" ? "the same data in the same order" : "the data that was divided";
  throw new InvalidInputError("bad-state", `rebuildSplit requires ${why}, got other data: ${first.message}`);
}
