import type { TableFingerprint } from "../../fingerprint.ts";
import type { Manifest } from "../../manifest.ts";
import type { PartContent } from "./part-fingerprints.ts";

/** How data differs from what a manifest says. */
export type ManifestMismatch = "columns" | "rows" | "content" | "parts";

/** One difference between a manifest and what was found. */
export interface ManifestFinding {
  /** What differs: names or types of columns, the number of rows, the rows, or which rows are in a part. */
  readonly kind: ManifestMismatch;
  /** The difference in a sentence. */
  readonly message: string;
}

/** How data differs from what a manifest says was divided. */
export function compareData({ data }: Manifest, found: TableFingerprint): ManifestFinding[] {
  if (data.schemaHash !== found.schemaHash) {
    const message = `columns are ${listed(found)}, were ${listed(data)}`;
    return [{ kind: "columns", message }];
  }
  if (data.rows !== found.rows) {
    return [{ kind: "rows", message: `there are ${found.rows} rows, were ${data.rows}` }];
  }
  if (data.contentHash === found.contentHash) return [];
  const message = `some of the ${data.rows} rows are other ones: hash ${found.contentHash}, was ${data.contentHash}`;
  return [{ kind: "content", message }];
}

/** How parts differ from those of a manifest, given in its order. */
export function compareParts({ parts }: Manifest, found: readonly PartContent[]): ManifestFinding[] {
  return parts.flatMap(({ name, rows, contentHash }, k): ManifestFinding[] => {
    const part = found[k] as PartContent;
    if (part.contentHash === contentHash && part.rows === rows) return [];
    const message =
      part.rows === rows
        ? `${name} has ${rows} rows, as it had, but other ones`
        : `${name} has ${part.rows} rows, had ${rows}`;
    return [{ kind: "parts", message }];
  });
}

function listed({ columns }: TableFingerprint): string {
  return columns.map(({ name, type }) => `${name} (${type})`).join(", ") || "(none)";
}
