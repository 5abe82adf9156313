export * from "./agreement.ts";
export type { Average, ClassAverage } from "./average.ts";
export {
  baseline,
  type ClassBaseline,
  type ClassBaselineOptions,
  type ClassStrategy,
  type ValueBaseline,
  type ValueBaselineOptions,
  type ValueStrategy,
} from "./baseline.ts";
export { type Beaten, type BeatOptions, beat } from "./beat.ts";
export * from "./calibration.ts";
export * from "./classification.ts";
export * from "./clustering.ts";
export { type CompareMethod, type CompareOptions, type Comparison, compare } from "./compare.ts";
export * from "./fairness.ts";
export { type FindSlicesOptions, findSlices, type SliceAdjustment } from "./find-slices.ts";
export * from "./forecasting.ts";
export { type IntervalMethod, type IntervalOptions, interval, type MetricInterval } from "./interval.ts";
export { type ClassLabel, type EncodedLabels, encodeLabels, type Labels } from "./labels.ts";
export type { Metric } from "./metric.ts";
export type { Numbers } from "./numbers.ts";
export * from "./ranking.ts";
export * from "./regression.ts";
export type {
  Measured,
  Slice,
  SliceComparison,
  SliceMeasure,
  SliceReport,
  SliceUndefined,
} from "./slice-report.ts";
export type { FoundSlice, SliceCondition, SliceSearch } from "./slice-search.ts";
export { type BySliceOptions, bySlice } from "./slices.ts";
export * from "./streaming.ts";
export * from "./text.ts";
export * from "./thresholds.ts";
export type { Undefined, UndefinedOption } from "./undefined.ts";
export * from "./vision.ts";
export type { WeightOption } from "./weights.ts";
export { type WorseSlice, type WorstSlicesOptions, worstSlices } from "./worst-slices.ts";
