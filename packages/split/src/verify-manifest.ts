import type { Table } from "@productizeml/stats";
import { fingerprint } from "./fingerprint.ts";
import { compareData, compareParts, type ManifestFinding } from "./internal/manifest/compare.ts";
import { divideAgain, partContents } from "./internal/manifest/divide-again.ts";
import type { Manifest } from "./manifest.ts";
import { readManifest } from "./read-manifest.ts";

/** Whether a manifest holds for a table. */
export interface ManifestReport {
  /** Whether nothing differs. */
  readonly verified: boolean;
  /** What differs. */
  readonly findings: readonly ManifestFinding[];
}

/**
 * Checks a manifest against a table: whether it is the data that was divided, and whether dividing it again gives the same
 * parts.
 *
 * @param manifest - the manifest
 * @param table - the data, in any order of rows for a recipe of `hashSplit`, in the same order otherwise
 * @returns what differs
 * @throws InvalidInputError `bad-state` for what is no manifest of this version; `length-mismatch`, `bad-column` for the table
 * @example
 * const table = { x: [1, 2, 3, 4] };
 * const made = manifest(split({ train: 3, test: 1 }, { rows: 4 }), table);
 * verifyManifest(made, table).verified; // true
 * verifyManifest(made, { x: [1, 2, 3, 5] }).findings[0].kind; // "content"
 */
export function verifyManifest(manifest: Manifest, table: Table): ManifestReport {
  const known = readManifest(manifest);
  const findings = compareData(known, fingerprint(table));
  if (findings.length === 0) {
    const made = divideAgain("verifyManifest", known, table);
    findings.push(...compareParts(known, partContents("verifyManifest", known, table, made)));
  }
  return { verified: findings.length === 0, findings };
}
