export {
  type BlandAltmanEstimate,
  type BlandAltmanOptions,
  type BlandAltmanResult,
  blandAltman,
} from "./agreement/bland-altman.ts";
export { concordanceCorrelation } from "./agreement/concordance-correlation.ts";
export { fleissKappa } from "./agreement/fleiss-kappa.ts";
export { type GwetAc1Options, type GwetResult, gwetAc1 } from "./agreement/gwet-ac1.ts";
export { type GwetAc2Options, gwetAc2 } from "./agreement/gwet-ac2.ts";
export {
  type IntraclassCorrelation,
  type IntraclassCorrelationOptions,
  type IntraclassCorrelations,
  intraclassCorrelation,
} from "./agreement/intraclass-correlation.ts";
export { type KendallWResult, kendallW } from "./agreement/kendall-w.ts";
export {
  type KrippendorffAlphaOptions,
  krippendorffAlpha,
  type LevelOfMeasurement,
} from "./agreement/krippendorff-alpha.ts";
export { randolphKappa } from "./agreement/randolph-kappa.ts";
export type { RatingCounts, Ratings, RatingsOption } from "./agreement/ratings.ts";
