import { type PartIds, partIds } from "./parts.ts";

/** Gives each group, in the order asked for, to the fold with the fewest rows so far; the first of them when tied. */
export function lightest(order: ArrayLike<number>, sizes: Uint32Array, folds: number): PartIds {
  const load = new Float64Array(folds);
  const foldOf = partIds(sizes.length, folds);
  for (let at = 0; at < order.length; at++) {
    const group = order[at] as number;
    let fold = 0;
    for (let k = 1; k < folds; k++) if ((load[k] as number) < (load[fold] as number)) fold = k;
    load[fold]! += sizes[group] as number;
    foldOf[group] = fold;
  }
  return foldOf;
}
