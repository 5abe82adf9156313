export { type CalendarUnit, calendarPeriods } from "./calendar-periods.ts";
export { type ClusterOptions, clusterGroups } from "./cluster-groups.ts";
export { type ClusterSplit, type ClusterSplitOptions, clusterSplit } from "./cluster-split.ts";
export {
  type CombinatorialFolds,
  type CombinatorialPurgedOptions,
  combinatorialPurgedKFold,
} from "./combinatorial-purged-k-fold.ts";
export { connectedGroups } from "./connected-groups.ts";
export {
  type CorrectedResampledOptions,
  type CorrectedResampledResult,
  correctedResampledTTest,
} from "./corrected-resampled-t-test.ts";
export {
  type CrossValidateOptions,
  type CrossValidation,
  type CrossValidationProgress,
  crossValidate,
  type FoldContext,
  type FoldResult,
} from "./cross-validate.ts";
export {
  diffManifests,
  type ManifestDiff,
  type MovedRows,
  type PartChange,
  type RecipeChange,
} from "./diff-manifests.ts";
export {
  type FindLeaksOptions,
  findLeaks,
  type Leak,
  type LeakKind,
  type LeakReport,
  type LeakSeverity,
  type NearDuplicateOptions,
} from "./find-leaks.ts";
export {
  type DatedTable,
  Fingerprint,
  type FingerprintColumn,
  fingerprint,
  type TableFingerprint,
} from "./fingerprint.ts";
export type { Fold, FoldSequence, Folds } from "./fold.ts";
export { FoldError } from "./fold-error.ts";
export { groupKFold } from "./group-k-fold.ts";
export { groupShuffleSplit } from "./group-shuffle-split.ts";
export { type HashAssign, type HashKey, type HashSplitOptions, hashSplit } from "./hash-split.ts";
export type { HashName } from "./internal/bucket.ts";
export type { Abortable } from "./internal/cross-validation/abort.ts";
export type { Score, ScoreSummary, Summaries } from "./internal/cross-validation/summarize.ts";
export type { Deviation, Parts, Split } from "./internal/describe.ts";
export type { DrawOptions } from "./internal/draw-options.ts";
export type { FoldOptions } from "./internal/fold-options.ts";
export type { LabelIntervals, PurgedOptions } from "./internal/label-intervals.ts";
export type { ManifestFinding, ManifestMismatch } from "./internal/manifest/compare.ts";
export type { PackedIds } from "./internal/manifest/packed-ids.ts";
export type { PartIds } from "./internal/parts.ts";
export type { ColumnType } from "./internal/row-digest.ts";
export type { Shares } from "./internal/shares.ts";
export type { Coordinates } from "./internal/space/coordinates.ts";
export type { Features } from "./internal/space/features.ts";
export type { Times } from "./internal/times.ts";
export type { TrainTestSplitOptions } from "./internal/train-test-rows.ts";
export type { SizeOptions } from "./internal/train-test-sizes.ts";
export { kFold } from "./k-fold.ts";
export { leaveOneGroupOut } from "./leave-one-group-out.ts";
export { leaveOneOut } from "./leave-one-out.ts";
export { type LeavePGroupsOutOptions, leavePGroupsOut } from "./leave-p-groups-out.ts";
export { type LeavePOutOptions, leavePOut } from "./leave-p-out.ts";
export { type Manifest, type ManifestOptions, type ManifestPart, manifest } from "./manifest.ts";
export { multilabelStratifiedKFold } from "./multilabel-stratified-k-fold.ts";
export {
  type Choice,
  type NestedCrossValidateOptions,
  type NestedCrossValidation,
  nestedCrossValidate,
} from "./nested-cross-validate.ts";
export { predefinedSplit } from "./predefined-split.ts";
export { purgedKFold } from "./purged-k-fold.ts";
export { readManifest } from "./read-manifest.ts";
export { rebuildSplit } from "./rebuild-split.ts";
export { type RepeatedOptions, repeated } from "./repeated.ts";
export { shuffleSplit } from "./shuffle-split.ts";
export {
  type BlockAssignment,
  type SpatialBlockOptions,
  type SpatialFold,
  type SpatialFolds,
  spatialBlockSplit,
} from "./spatial-block-split.ts";
export { type SplitOptions, split } from "./split.ts";
export { type ColumnSplitRecipe, type HashSplitRecipe, type SplitRecipe, splitTable } from "./split-table.ts";
export { stratifiedGroupKFold } from "./stratified-group-k-fold.ts";
export { stratifiedKFold } from "./stratified-k-fold.ts";
export { stratifiedShuffleSplit } from "./stratified-shuffle-split.ts";
export { type StratifyContinuousOptions, stratifyContinuous } from "./stratify-continuous.ts";
export { type Takeable, type Taken, take } from "./take.ts";
export { type TakeableTable, type TakenTable, takeTable } from "./take-table.ts";
export { type TimeSeriesSplitOptions, timeSeriesSplit } from "./time-series-split.ts";
export { type TrainTestArrays, trainTestSplit } from "./train-test-split.ts";
export { type ManifestReport, verifyManifest } from "./verify-manifest.ts";
export {
  type WalkForward,
  type WalkForwardFold,
  type WalkForwardOptions,
  walkForward,
} from "./walk-forward.ts";
