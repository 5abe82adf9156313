export { type BrierScoreLossOptions, brierScoreLoss } from "./calibration/brier-score-loss.ts";
export {
  type CalibrationCurve,
  type CalibrationCurveOptions,
  calibrationCurve,
} from "./calibration/calibration-curve.ts";
export { type LogLossOptions, logLoss } from "./calibration/log-loss.ts";
