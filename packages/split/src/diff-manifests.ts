import { compareData, type ManifestFinding } from "./internal/manifest/compare.ts";
import { unpackIds } from "./internal/manifest/packed-ids.ts";
import type { Manifest } from "./manifest.ts";

/** A setting that two manifests have otherwise. */
export interface RecipeChange {
  /** The setting, such as `seed` or `shares.test`. */
  readonly setting: string;
  /** Its value in the first manifest; absent where there is none. */
  readonly before?: string | number;
  /** Its value in the second manifest; absent where there is none. */
  readonly after?: string | number;
}

/** A part that two manifests have otherwise. */
export interface PartChange {
  /** The part's name. */
  readonly name: string;
  /** Number of rows in the first manifest; absent where it has no such part. */
  readonly before?: number;
  /** Number of rows in the second manifest; absent where it has no such part. */
  readonly after?: number;
}

/** Rows that went from one part to another. */
export interface MovedRows {
  /** The part in the first manifest; `null` for none. */
  readonly from: string | null;
  /** The part in the second manifest; `null` for none. */
  readonly to: string | null;
  /** Number of rows. */
  readonly rows: number;
}

/** What changed from one manifest to another. */
export interface ManifestDiff {
  /** Whether nothing changed. */
  readonly same: boolean;
  /** How the data changed; empty when it is the same. */
  readonly data: readonly ManifestFinding[];
  /** Settings of the recipe that changed. */
  readonly recipe: readonly RecipeChange[];
  /** Parts whose rows changed. */
  readonly parts: readonly PartChange[];
  /** Rows that moved between parts; `null` when it cannot be told: other data, or no part of each row in both manifests. */
  readonly moved: readonly MovedRows[] | null;
}

/**
 * Tells what changed from one split to another.
 *
 * @param before - a manifest
 * @param after - another manifest
 * @returns changes of the data, of the recipe and of the parts; rows that moved, where both manifests carry the part of each row of the same data in the same order
 * @throws InvalidInputError `bad-state` for parts of rows that cannot be read
 * @example
 * const table = { id: [1, 2, 3, 4] };
 * const made = (seed) => manifest(split({ train: 2, test: 2 }, { rows: 4, seed }), table);
 * diffManifests(made(0), made(1)).moved.length; // 2
 * diffManifests(made(0), made(0)).same; // true
 */
export function diffManifests(before: Manifest, after: Manifest): ManifestDiff {
  const data = compareData(before, after.data);
  const recipe = changes(settings(before), settings(after)).map(([setting, values]) => ({
    setting,
    ...values,
  }));
  const parts = changes(hashes(before), hashes(after)).map(([name]) => ({
    name,
    ...rowsOf("before", before, name),
    ...rowsOf("after", after, name),
  }));
  const same = data.length + recipe.length + parts.length === 0;
  return { same, data, recipe, parts, moved: data.length === 0 ? moved(before, after) : null };
}

type Settings = ReadonlyMap<string, string | number>;

function settings({ recipe }: Manifest): Settings {
  const { shares, ...rest } = recipe ?? { shares: {} };
  const named = Object.entries(shares).map(([name, share]): [string, number] => [`shares.${name}`, share]);
  return new Map([...(Object.entries(rest) as [string, string | number][]), ...named]);
}

function hashes({ parts }: Manifest): Settings {
  return new Map(parts.map(({ name, contentHash }) => [name, contentHash]));
}

function changes(a: Settings, b: Settings): [string, Omit<RecipeChange, "setting">][] {
  const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
  return names.map((name) => {
    const [before, after] = [a.get(name), b.get(name)];
    return [name, { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  });
}

function rowsOf(
  key: "before" | "after",
  { parts }: Manifest,
  name: string,
): { before?: number; after?: number } {
  const part = parts.find((each) => each.name === name);
  return part === undefined ? {} : { [key]: part.rows };
}

function moved(before: Manifest, after: Manifest): MovedRows[] | null {
  if (before.partIds === undefined || after.partIds === undefined) return null;
  const a = unpackIds("diffManifests", before.partIds, before.parts.length);
  const b = unpackIds("diffManifests", after.partIds, after.parts.length);
  const counts = new Map<string, MovedRows>();
  for (let row = 0; row < a.length; row++) {
    const from = before.parts[a[row] as number]?.name ?? null;
    const to = after.parts[b[row] as number]?.name ?? null;
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    counts.set(key, { from, to, rows: (counts.get(key)?.rows ?? 0) + 1 });
  }
  return [...counts.values()];
}
