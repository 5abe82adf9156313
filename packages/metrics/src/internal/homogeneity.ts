import type { Labels } from "../labels.ts";
import { contingency } from "./contingency.ts";
import { entropy, information } from "./information.ts";

/** What the clusters tell of the classes as a share of all there is to tell, and the other way round. */
export function homogeneityAndCompleteness(
  caller: string,
  labelsTrue: Labels,
  labelsPred: Labels,
): { readonly homogeneity: number; readonly completeness: number } {
  const counted = contingency(caller, labelsTrue, labelsPred);
  const shared = information(counted);
  const ofClasses = entropy(counted.classes);
  const ofClusters = entropy(counted.clusters);
  return {
    homogeneity: ofClasses === 0 ? 1 : shared / ofClasses,
    completeness: ofClusters === 0 ? 1 : shared / ofClusters,
  };
}
