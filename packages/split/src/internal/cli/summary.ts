import { join } from "node:path";
import type { ManifestDiff } from "../../diff-manifests.ts";
import type { Manifest } from "../../manifest.ts";
import type { SplitRecipe } from "../../split-table.ts";

/** What was divided, into what, as lines to read. */
export function summary(
  { data, parts, recipe, deviation }: Manifest,
  out: string,
  extension: string,
): string {
  const how = recipe === null ? "" : ` ${describe(recipe)}`;
  const table = rows(
    parts.map(({ name, rows, share }) => [
      name,
      rows.toLocaleString("en"),
      `${(100 * share).toFixed(1)} %`,
      join(out, name + extension),
    ]),
  );
  const strata =
    deviation.strata === undefined ? "" : `, of a class within a part ${points(deviation.strata)}`;
  return [
    `${data.rows.toLocaleString("en")} rows divided${how}`,
    ...table,
    `Largest deviation of a part's share from what was asked: ${points(deviation.size)}${strata}.`,
    `Data ${data.contentHash}; ${join(out, "manifest.json")} rebuilds and verifies the split.`,
    "",
  ].join("\n");
}

/** What changed between two manifests, as lines to read. */
export function diffLines({ same, data, recipe, parts, moved }: ManifestDiff): string {
  if (same) return "The same split.\n";
  const show = (value: string | number | undefined): string => {
    if (value === undefined) return "none";
    return value === "" ? '""' : String(value);
  };
  const rowsMoved = (moved ?? []).reduce((sum, { rows }) => sum + rows, 0);
  return [
    ...data.map(({ message }) => `data: ${message}`),
    ...recipe.map(({ setting, before, after }) => `recipe: ${setting} ${show(before)} -> ${show(after)}`),
    ...parts.map(({ name, before, after }) =>
      before === after
        ? `part: ${name} has other rows`
        : `part: ${name} ${show(before)} -> ${show(after)} rows`,
    ),
    ...(moved === null ? [] : [`moved: ${rowsMoved.toLocaleString("en")} rows`]),
    "",
  ].join("\n");
}

function describe(recipe: SplitRecipe): string {
  if (recipe.method === "hashSplit") return `by ${recipe.hash} of ${recipe.key}`;
  const { stratify, groups, time, seed } = recipe;
  if (time !== undefined) return `in order of ${time}`;
  const kept = [
    ...(stratify === undefined ? [] : [`in proportion to ${stratify}`]),
    ...(groups === undefined ? [] : [`with each ${groups} in one part`]),
  ];
  return [...kept, `by seed ${seed}`].join(", ");
}

function points(share: number): string {
  return `${Number((100 * share).toPrecision(2))} points`;
}

/** Lines of columns of one width; numbers to the right. */
function rows(cells: readonly (readonly [string, string, string, string])[]): string[] {
  const width = (at: number): number => Math.max(...cells.map((row) => (row[at] as string).length));
  return cells.map(
    ([name, count, share, file]) =>
      `  ${name.padEnd(width(0))}  ${count.padStart(width(1))}  ${share.padStart(width(2))}  ${file}`,
  );
}
