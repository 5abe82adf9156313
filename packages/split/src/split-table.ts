import { type Column, column, rowCount, type Table } from "@productizeml/stats";
import { type HashSplitOptions, hashSplit } from "./hash-split.ts";
import type { Split } from "./internal/describe.ts";
import type { Shares } from "./internal/shares.ts";
import { readTimes, type Times } from "./internal/times.ts";
import { split } from "./split.ts";

/** How `hashSplit` divides a table. */
export interface HashSplitRecipe extends HashSplitOptions {
  /** Which function divides. */
  readonly method: "hashSplit";
  /** Share of each part. */
  readonly shares: Shares;
  /** Column of the keys. */
  readonly key: string;
}

/** How `split` divides a table. */
export interface ColumnSplitRecipe {
  /** Which function divides. */
  readonly method: "split";
  /** Share of each part. */
  readonly shares: Shares;
  /** Column of labels, whose shares every part keeps. */
  readonly stratify?: string;
  /** Column of groups, which stay together. */
  readonly groups?: string;
  /** Column of times, numbers or dates, by which parts follow each other. */
  readonly time?: string;
  /**
   * Seed of the random assignment.
   * @defaultValue 0
   */
  readonly seed?: number;
}

/** All that must be known to divide a table again: a function and its options, columns by name. */
export type SplitRecipe = HashSplitRecipe | ColumnSplitRecipe;

/**
 * Divides a table by a recipe, which JSON can carry to wherever the split shall be made again.
 *
 * @param table - columns of one length
 * @param recipe - the function, its options, and the columns it needs
 * @returns what `hashSplit(...).split` or `split` returns for these columns
 * @throws InvalidInputError `unknown-column`, and the codes of the function
 * @example
 * const table = { user: ["ann", "bob", "cy", "ann"], day: [1, 2, 3, 4] };
 * splitTable(table, { method: "split", shares: { train: 3, test: 1 }, time: "day" }).parts.test; // [3]
 */
export function splitTable(table: Table, recipe: SplitRecipe): Split {
  return splitRows(table, recipe, rowCount("splitTable", table));
}

/** As {@link splitTable}, for a number of rows that a table without columns would not tell. */
export function splitRows(table: Table, recipe: SplitRecipe, rows: number): Split {
  if (recipe.method === "hashSplit") {
    return hashSplit(recipe.shares, recipe).split(column("splitTable", table, recipe.key));
  }
  const { stratify, groups, time, seed } = recipe;
  const read = (name: string): Column => column("splitTable", table, name);
  return split(recipe.shares, {
    rows,
    ...(stratify === undefined ? {} : { stratify: read(stratify) }),
    ...(groups === undefined ? {} : { groups: read(groups) }),
    ...(time === undefined ? {} : { time: readTimes("splitTable", time, read(time) as Times) }),
    ...(seed === undefined ? {} : { seed }),
  });
}
