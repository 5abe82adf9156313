export { type AlignedBoxIouOptions, alignedBoxIou } from "./vision/aligned-box-iou.ts";
export { type BoxIouOptions, boxIou } from "./vision/box-iou.ts";
export type { Boxes, BoxFormat, BoxOptions } from "./vision/boxes.ts";
export { type CompleteBoxIouOptions, completeBoxIou } from "./vision/complete-box-iou.ts";
export { compressRle } from "./vision/compress-rle.ts";
export { decodeMask } from "./vision/decode-mask.ts";
export type { DetectedObjects, TrueObjects } from "./vision/detections.ts";
export { type DiceOptions, dice } from "./vision/dice.ts";
export { type DirectedHausdorff, directedHausdorff } from "./vision/directed-hausdorff.ts";
export { type DistanceBoxIouOptions, distanceBoxIou } from "./vision/distance-box-iou.ts";
export { encodeMask } from "./vision/encode-mask.ts";
export { type GeneralizedBoxIouOptions, generalizedBoxIou } from "./vision/generalized-box-iou.ts";
export { type GeneralizedDiceOptions, generalizedDice } from "./vision/generalized-dice.ts";
export { type HausdorffDistanceOptions, hausdorffDistance } from "./vision/hausdorff-distance.ts";
export type { LabelMaps, SegmentationAverageOptions, SegmentationOptions } from "./vision/label-maps.ts";
export type { CompressedRle, Mask, PlainRle, Rle } from "./vision/mask.ts";
export { maskArea } from "./vision/mask-area.ts";
export { type MaskIouOptions, maskIou } from "./vision/mask-iou.ts";
export {
  type ClassDetectionScores,
  type DetectionScores,
  type MeanAveragePrecision,
  type MeanAveragePrecisionOptions,
  meanAveragePrecision,
} from "./vision/mean-average-precision.ts";
export { type MeanIouOptions, meanIou } from "./vision/mean-iou.ts";
export {
  type ModifiedPanopticQualityOptions,
  modifiedPanopticQuality,
} from "./vision/modified-panoptic-quality.ts";
export type {
  CategoryPanopticQuality,
  PanopticImage,
  PanopticOptions,
  PanopticQuality,
  PanopticScores,
} from "./vision/panoptic-options.ts";
export { type PanopticQualityOptions, panopticQuality } from "./vision/panoptic-quality.ts";
