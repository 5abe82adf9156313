import { InvalidInputError } from "@productizeml/stats";
import type { SplitRecipe } from "../../split-table.ts";
import type { HashName } from "../bucket.ts";

/** What the command line says about how to divide. */
export interface RecipeFlags {
  readonly train?: number;
  readonly validation?: number;
  readonly test?: number;
  readonly part?: Readonly<Record<string, number>>;
  readonly key?: string;
  readonly hash?: string;
  readonly salt?: string;
  readonly stratify?: string;
  readonly group?: string;
  readonly time?: string;
  readonly seed?: number;
}

/** The recipe that flags ask for; flags that do not go together are refused. */
export function recipeOf(flags: RecipeFlags): SplitRecipe {
  const { train, validation, test, part, key, hash, salt, stratify, group, time, seed } = flags;
  const named = Object.entries({ train, validation, test, ...part }).filter(
    ([, share]) => share !== undefined,
  );
  const shares = Object.fromEntries(named) as Record<string, number>;
  if (key === undefined) {
    refuseWith("without --key", { hash, salt });
    if (time !== undefined) {
      refuseWith("beside --time, which leaves nothing to draw", { stratify, group, seed });
      return { method: "split", shares, time };
    }
    return {
      method: "split",
      shares,
      ...(stratify === undefined ? {} : { stratify }),
      ...(group === undefined ? {} : { groups: group }),
      seed: seed ?? 0,
    };
  }
  refuseWith("beside --key, which divides by its hash alone", { stratify, group, time, seed });
  if (hash !== undefined && hash !== "xxhash32" && hash !== "sha256" && hash !== "farmhash64") {
    throw new InvalidInputError("bad-option", `--hash requires xxhash32, sha256 or farmhash64, got ${hash}`);
  }
  const name: HashName = hash ?? "xxhash32";
  return {
    method: "hashSplit",
    shares: name === "xxhash32" ? shares : wholeShares(shares),
    key,
    hash: name,
    salt: salt ?? "",
  };
}

function refuseWith(why: string, flags: Readonly<Record<string, unknown>>): void {
  const [flag] = Object.entries(flags).filter(([, value]) => value !== undefined);
  if (flag !== undefined) {
    throw new InvalidInputError("bad-option", `split requires no --${flag[0]} ${why}`);
  }
}

/** Fractions as whole numbers, for hashes that are divided with remainder: per cent, or finer where that is needed. */
function wholeShares(shares: Readonly<Record<string, number>>): Record<string, number> {
  if (Object.values(shares).every(Number.isInteger)) return shares;
  for (let scale = 100; scale <= 1e9; scale *= 10) {
    const scaled = Object.entries(shares).map(([name, share]): [string, number] => [
      name,
      Math.round(share * scale),
    ]);
    if (scaled.every(([name, whole]) => Math.abs(whole / scale - (shares[name] as number)) < 1e-12)) {
      return Object.fromEntries(scaled);
    }
  }
  return shares;
}
