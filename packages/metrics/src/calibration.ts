export {
  type BetaCalibration,
  type BetaCalibrationOptions,
  betaCalibration,
} from "./calibration/beta-calibration.ts";
export {
  type BrierDecomposition,
  type BrierDecompositionOptions,
  brierDecomposition,
} from "./calibration/brier-decomposition.ts";
export { type BrierScoreLossOptions, brierScoreLoss } from "./calibration/brier-score-loss.ts";
export { type Calibrator, calibrate } from "./calibration/calibrate.ts";
export {
  type CalibrationCurve,
  type CalibrationCurveOptions,
  calibrationCurve,
} from "./calibration/calibration-curve.ts";
export {
  type CalibrationEstimate,
  type CalibrationSlope,
  type CalibrationSlopeOptions,
  calibrationSlope,
} from "./calibration/calibration-slope.ts";
export {
  type CorpDecomposition,
  type CorpDecompositionOptions,
  corpDecomposition,
} from "./calibration/corp-decomposition.ts";
export { type D2BrierScoreOptions, d2BrierScore } from "./calibration/d2-brier-score.ts";
export { type D2LogLossOptions, d2LogLoss } from "./calibration/d2-log-loss.ts";
export {
  type ExpectedCalibrationErrorOptions,
  expectedCalibrationError,
} from "./calibration/expected-calibration-error.ts";
export { type HosmerLemeshowTestOptions, hosmerLemeshowTest } from "./calibration/hosmer-lemeshow-test.ts";
export { type IsotonicCalibrationOptions, isotonicCalibration } from "./calibration/isotonic-calibration.ts";
export {
  type IsotonicRegression,
  type IsotonicRegressionOptions,
  isotonicRegression,
} from "./calibration/isotonic-regression.ts";
export { type LogLossOptions, logLoss } from "./calibration/log-loss.ts";
export { type PlattScaling, type PlattScalingOptions, plattScaling } from "./calibration/platt-scaling.ts";
export { type Reliability, type ReliabilityOptions, reliability } from "./calibration/reliability.ts";
export { type SpiegelhalterTestOptions, spiegelhalterTest } from "./calibration/spiegelhalter-test.ts";
export {
  type TemperatureScaling,
  type TemperatureScalingOptions,
  temperatureScaling,
} from "./calibration/temperature-scaling.ts";
export type { BinStrategy } from "./internal/calibration/bins.ts";
export type { ScoreKind } from "./internal/calibration/logits.ts";
