import { InvalidInputError } from "@productizeml/stats";
import { type HashKey, hashSplit } from "../../hash-split.ts";
import { type SplitRecipe, splitRows } from "../../split-table.ts";
import type { Deviation } from "../describe.ts";
import type { DuckdbConnection } from "./describe-query.ts";
import { type Source, typeOf } from "./files.ts";
import { readRecipeColumns } from "./read-recipe-columns.ts";
import { identifier } from "./text.ts";

/** Gives rows their parts as they stream by. */
export interface Assigner {
  readonly names: readonly string[];
  /** The SQL of what {@link assign} needs beside the row's number. */
  readonly input: string;
  /** The parts of consecutive rows; `first` is the number of the first, from 0. */
  assign(inputs: readonly unknown[], first: number): ArrayLike<number>;
  /** How far the parts are from what was asked, where it is not told by their sizes alone. */
  readonly deviation: Deviation | null;
}

/** Prepares a recipe for files: by hash without reading any, otherwise by reading the columns that it names. */
export async function assignerOf(
  caller: string,
  connection: DuckdbConnection,
  source: Source,
  recipe: SplitRecipe,
  onRows: (rows: number) => void,
): Promise<Assigner> {
  if (recipe.method === "hashSplit") return hashAssigner(caller, source, recipe);
  const { table, rows } = await readRecipeColumns(caller, connection, source, recipe, onRows);
  const { names, partIds, deviation } = splitRows(table, recipe, rows);
  return {
    names,
    input: "0",
    assign: (inputs, first) => partIds.subarray(first, first + inputs.length),
    deviation,
  };
}

function hashAssigner(
  caller: string,
  source: Source,
  recipe: SplitRecipe & { readonly method: "hashSplit" },
): Assigner {
  const type = typeOf(caller, source, recipe.key);
  if (!/^(VARCHAR|ENUM.*|UUID|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/.test(type)) {
    throw new InvalidInputError(
      "bad-column",
      `${caller} requires keys that are text or whole numbers in ${recipe.key}, got ${type}`,
    );
  }
  const part = hashSplit(recipe.shares, recipe);
  const numbers = new Map(part.names.map((name, k) => [name, k]));
  return {
    names: part.names,
    input: /^(ENUM|UUID)/.test(type) ? `CAST(${identifier(recipe.key)} AS VARCHAR)` : identifier(recipe.key),
    assign: (keys, first) => {
      const ids = new Int32Array(keys.length);
      for (let i = 0; i < ids.length; i++) {
        const key = keys[i];
        if (key === null || key === "") {
          const got = key === null ? "none" : "an empty one";
          throw new InvalidInputError(
            "bad-column",
            `${caller} requires a key in every row of ${recipe.key}, got ${got} in row ${first + i}`,
          );
        }
        ids[i] = numbers.get(part(key as HashKey)) as number;
      }
      return ids;
    },
    deviation: null,
  };
}
