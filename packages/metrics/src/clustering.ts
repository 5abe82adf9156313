export { type AdjustedMutualInfoOptions, adjustedMutualInfo } from "./clustering/adjusted-mutual-info.ts";
export { adjustedRand } from "./clustering/adjusted-rand.ts";
export type { AverageMethod } from "./clustering/average-method.ts";
export { calinskiHarabasz } from "./clustering/calinski-harabasz.ts";
export { completeness } from "./clustering/completeness.ts";
export { type Biclusters, consensus } from "./clustering/consensus.ts";
export { daviesBouldin } from "./clustering/davies-bouldin.ts";
export { fowlkesMallows } from "./clustering/fowlkes-mallows.ts";
export { homogeneity } from "./clustering/homogeneity.ts";
export { mutualInfo } from "./clustering/mutual-info.ts";
export {
  type NormalizedMutualInfoOptions,
  normalizedMutualInfo,
} from "./clustering/normalized-mutual-info.ts";
export { pairConfusionMatrix } from "./clustering/pair-confusion-matrix.ts";
export { rand } from "./clustering/rand.ts";
export { silhouette } from "./clustering/silhouette.ts";
export { silhouetteSamples } from "./clustering/silhouette-samples.ts";
export { type VMeasureOptions, vMeasure } from "./clustering/v-measure.ts";
