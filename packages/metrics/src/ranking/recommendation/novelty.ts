import { countItems, placesAmong, readItems } from "../../internal/recommendation/items.ts";
import type { Labels } from "../../labels.ts";

/**
 * Mean surprise of the recommended items, in bits: minus the logarithm of an item's share of the past interactions.
 *
 * @param items - recommended items, one row for each recommendation
 * @param interactions - items of past interactions, one row for each; every recommended item is among them
 * @returns mean in `[0, ∞)`, higher for items that few have met
 * @throws InvalidInputError `empty-input`, `mixed-labels`, `not-finite`; `unknown-label` for an item that nobody has met
 * @example
 * novelty(["a", "b"], ["a", "a", "b", "c"]); // 1.5
 * @see recommenders.evaluation.python_evaluation.novelty; Castells, Vargas and Wang 2011; Zhou et al. 2010,
 * https://doi.org/10.1073/pnas.1000488107
 */
export function novelty(items: Labels, interactions: Labels): number {
  const shown = readItems("novelty", "items", items);
  const past = readItems("novelty", "interactions", interactions);
  const places = placesAmong("novelty", "items", shown, past, "interactions");
  const met = countItems(past);
  const total = past.codes.length;
  const surprise = countItems(shown).map((count, item) => -count * Math.log2(met[places[item]] / total));
  return surprise.reduce((sum, each) => sum + each, 0) / shown.codes.length;
}
