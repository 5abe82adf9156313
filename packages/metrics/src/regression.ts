export { type D2AbsoluteErrorOptions, d2AbsoluteError } from "./regression/d2-absolute-error.ts";
export { type D2PinballOptions, d2Pinball } from "./regression/d2-pinball.ts";
export { type D2TweedieOptions, d2Tweedie } from "./regression/d2-tweedie.ts";
export { type ExplainedVarianceOptions, explainedVariance } from "./regression/explained-variance.ts";
export { type MaxErrorOptions, maxError } from "./regression/max-error.ts";
export { type MeanAbsoluteErrorOptions, meanAbsoluteError } from "./regression/mean-absolute-error.ts";
export {
  type MeanAbsolutePercentageErrorOptions,
  meanAbsolutePercentageError,
} from "./regression/mean-absolute-percentage-error.ts";
export { type MeanGammaDevianceOptions, meanGammaDeviance } from "./regression/mean-gamma-deviance.ts";
export { type MeanPinballLossOptions, meanPinballLoss } from "./regression/mean-pinball-loss.ts";
export { type MeanPoissonDevianceOptions, meanPoissonDeviance } from "./regression/mean-poisson-deviance.ts";
export { type MeanSquaredErrorOptions, meanSquaredError } from "./regression/mean-squared-error.ts";
export { type MeanSquaredLogErrorOptions, meanSquaredLogError } from "./regression/mean-squared-log-error.ts";
export { type MeanTweedieDevianceOptions, meanTweedieDeviance } from "./regression/mean-tweedie-deviance.ts";
export { type MedianAbsoluteErrorOptions, medianAbsoluteError } from "./regression/median-absolute-error.ts";
export { type MultioutputOptions, multioutput, type OutputAverage } from "./regression/multioutput.ts";
export { type R2Options, r2 } from "./regression/r2.ts";
export {
  type RootMeanSquaredErrorOptions,
  rootMeanSquaredError,
} from "./regression/root-mean-squared-error.ts";
export {
  type RootMeanSquaredLogErrorOptions,
  rootMeanSquaredLogError,
} from "./regression/root-mean-squared-log-error.ts";
