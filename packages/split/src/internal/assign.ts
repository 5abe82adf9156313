import type { Rng } from "@productizeml/stats";
import { deal, dealRows } from "./deal.ts";
import type { Encoded } from "./encode.ts";
import { dealGroups } from "./group.ts";
import type { PartIds } from "./parts.ts";
import { stratify } from "./stratify.ts";

/** Gives every row a part at random: `sizes[k]` rows to part `k`, with groups whole and classes in proportion where given. */
export function assign(
  sizes: Uint32Array,
  strata: Encoded | null,
  groups: Encoded | null,
  rng: Rng,
): PartIds {
  if (groups !== null) return dealGroups(groups, strata, sizes, rng);
  if (strata !== null) return deal(strata, stratify(strata.counts, sizes), sizes.length, rng);
  return dealRows(sizes, rng);
}
