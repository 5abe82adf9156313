import { InvalidInputError, rowCount, type Table } from "@productizeml/stats";
import type { TableFingerprint } from "./fingerprint.ts";
import type { Deviation, Split } from "./internal/describe.ts";
import { type PackedIds, packIds } from "./internal/manifest/packed-ids.ts";
import { PartFingerprints } from "./internal/manifest/part-fingerprints.ts";
import { type SplitRecipe, splitTable } from "./split-table.ts";

/** A part of a split, in a {@link Manifest}. */
export interface ManifestPart {
  /** The part's name. */
  readonly name: string;
  /** Number of rows. */
  readonly rows: number;
  /** `rows` as a share of all rows. */
  readonly share: number;
  /** The `contentHash` that `fingerprint` gives for the part's rows alone. */
  readonly contentHash: string;
}

/** How a split was made and of what: plain JSON that rebuilds and verifies it elsewhere. */
export interface Manifest {
  /** Says what this JSON is. */
  readonly format: "@productizeml/split";
  /** Version of this form, and of the methods: it grows when a recipe would divide otherwise than before. */
  readonly version: 1;
  /** How the rows were divided; `null` for a split that was made elsewhere, whose rows `partIds` tells. */
  readonly recipe: SplitRecipe | null;
  /** What was divided. */
  readonly data: TableFingerprint;
  /** The parts, in order. */
  readonly parts: readonly ManifestPart[];
  /** How far the parts are from what was asked. */
  readonly deviation: Deviation;
  /** The part of each row, in the order of the table; only where it was asked for, or there is no recipe. */
  readonly partIds?: PackedIds;
}

/** Options of {@link manifest}. */
export interface ManifestOptions {
  /**
   * How the split was made, with columns by name. Without it the manifest carries the part of each row.
   * @defaultValue none
   */
  readonly recipe?: SplitRecipe;
  /**
   * Whether to carry the part of each row beside the recipe, a quarter of a byte for up to three parts, in hexadecimal
   * digits: for readers without this package, and for `diffManifests` to count the rows that moved.
   * @defaultValue false
   */
  readonly partIds?: boolean;
}

/**
 * Writes down a split: how it was made, of which data, and what is in each part.
 *
 * A recipe of `hashSplit` rebuilds the split for rows in any order, one of `split` and the part of each row for rows in this
 * order; `rebuildSplit` tells when the order is another.
 *
 * @param split - the split, of all rows of the table
 * @param table - what was divided: the columns that the fingerprints shall cover, and those that the recipe names
 * @param options - the recipe, and whether to carry the part of each row
 * @returns a plain object for `JSON.stringify`
 * @throws InvalidInputError `length-mismatch`; `bad-column` for values that have no fingerprint; `bad-option` for a recipe that gives another split
 * @example
 * const table = { user: ["ann", "bob", "cy", "dee"], clicks: [3, 1, 4, 1] };
 * const recipe = { method: "hashSplit", shares: { train: 1, test: 1 }, key: "user" };
 * const made = manifest(splitTable(table, recipe), table, { recipe });
 * made.parts.map(({ rows }) => rows); // [2, 2]
 * rebuildSplit(made, { clicks: [1, 4, 3, 1], user: ["dee", "cy", "ann", "bob"] }).parts.test; // [0, 2]
 */
export function manifest(split: Split, table: Table, options: ManifestOptions = {}): Manifest {
  const { recipe = null } = options;
  const rows = rowCount("manifest", table);
  if (split.partIds.length !== rows) {
    throw new InvalidInputError(
      "length-mismatch",
      `manifest requires a split of ${rows} rows, as the table has, got one of ${split.partIds.length}`,
    );
  }
  if (recipe !== null) requireSame(split, splitTable(table, recipe));
  const content = new PartFingerprints("manifest", split.names.length);
  content.update(table, split.partIds);
  const described = describeManifest(split.names, content, recipe, split.deviation);
  if (recipe !== null && !options.partIds) return described;
  return { ...described, partIds: packIds(split.partIds, split.names.length) };
}

/** The manifest without the part of each row. */
export function describeManifest(
  names: readonly string[],
  content: PartFingerprints,
  recipe: SplitRecipe | null,
  deviation: Deviation,
): Manifest {
  const { data, parts } = content;
  return {
    format: "@productizeml/split",
    version: 1,
    recipe,
    data,
    parts: names.map((name, part) => {
      const { rows, contentHash } = parts[part] as ManifestPart;
      return { name, rows, share: rows / data.rows, contentHash };
    }),
    deviation,
  };
}

function requireSame(split: Split, made: Split): void {
  const { partIds, names } = made;
  if (split.names.join() === names.join() && split.partIds.every((id, row) => id === partIds[row])) return;
  throw new InvalidInputError(
    "bad-option",
    "manifest requires the recipe that made the split, got another one",
  );
}
