import { describe, expect, it } from "vitest";
import {
  clusterSplit,
  combinatorialPurgedKFold,
  type FoldSequence,
  groupKFold,
  groupShuffleSplit,
  kFold,
  multilabelStratifiedKFold,
  purgedKFold,
  repeated,
  shuffleSplit,
  spatialBlockSplit,
  split,
  stratifiedGroupKFold,
  stratifiedKFold,
  stratifiedShuffleSplit,
  trainTestSplit,
} from "../src/index.ts";
import { digest } from "./compact.ts";

// The digests were committed once. A change of one means that a seed no longer gives the rows that it gave before: that
// breaks whoever kept a seed instead of the rows, and is said in the changelog.

const N = 3000;

/** Labels and groups from a linear congruential generator, so that they depend on nothing that is tested here. */
function codes(categories: number, start: number): Int32Array {
  let state = start;
  return Int32Array.from({ length: N }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 16) % categories;
  });
}

const digestFolds = (folds: FoldSequence): string =>
  digest(Array.from(folds, ({ train, test }) => [train, test]).flat());

const y = codes(7, 1);
const groups = codes(211, 2);
const shuffled = { shuffle: true, seed: 42 };
const shares = { train: 0.7, validation: 0.2, test: 0.1 };
const labels = { data: Uint8Array.from(codes(4, 3), (code) => (code === 0 ? 1 : 0)), rows: N / 6, cols: 6 };
const intervals = { start: groups, end: groups.map((start, row) => start + (y[row] as number)) };

describe("the same seed gives the same bits in every engine", () => {
  const made: readonly [string, () => string, string][] = [
    ["trainTestSplit", () => digestFolds([trainTestSplit(N, { seed: 42 })]), "035a83db"],
    [
      "trainTestSplit, stratified",
      () => digestFolds([trainTestSplit(N, { stratify: y, seed: 42 })]),
      "88bc09db",
    ],
    ["trainTestSplit, in groups", () => digestFolds([trainTestSplit(N, { groups, seed: 42 })]), "1dfe08d9"],
    [
      "trainTestSplit, stratified in groups",
      () =>
        digestFolds([trainTestSplit(N, { stratify: y, groups, seed: 42, testSize: 500, trainSize: 0.5 })]),
      "c29ab866",
    ],
    ["split", () => digest([split(shares, { rows: N, seed: 42 }).partIds]), "23576b54"],
    ["split, stratified", () => digest([split(shares, { stratify: y, seed: 42 }).partIds]), "fcd14174"],
    ["split, in groups", () => digest([split(shares, { groups, seed: 42 }).partIds]), "2e4f7eab"],
    [
      "split, stratified in groups",
      () => digest([split(shares, { stratify: y, groups, seed: 42 }).partIds]),
      "9161a32b",
    ],
    ["kFold", () => digestFolds(kFold(N, shuffled)), "744c0adc"],
    ["stratifiedKFold", () => digestFolds(stratifiedKFold(y, shuffled)), "35f9365c"],
    ["groupKFold", () => digestFolds(groupKFold(groups, shuffled)), "6a69e0f4"],
    ["stratifiedGroupKFold", () => digestFolds(stratifiedGroupKFold(y, groups, shuffled)), "5dae8a9c"],
    ["multilabelStratifiedKFold", () => digestFolds(multilabelStratifiedKFold(labels, shuffled)), "fb4af95a"],
    ["shuffleSplit", () => digestFolds(shuffleSplit(N, { nSplits: 3, seed: 42 })), "44440f0c"],
    [
      "stratifiedShuffleSplit",
      () => digestFolds(stratifiedShuffleSplit(y, { nSplits: 3, seed: 42 })),
      "78055a6c",
    ],
    ["groupShuffleSplit", () => digestFolds(groupShuffleSplit(groups, { nSplits: 3, seed: 42 })), "a058d4d2"],
    [
      "repeated",
      () => digestFolds(repeated((seed) => kFold(N, { shuffle: true, seed }), { nRepeats: 3, seed: 42 })),
      "45fdc4cc",
    ],
    ["clusterSplit", () => digest([clusterSplit(shares, [groups, y], { seed: 42 }).partIds]), "ab304b84"],
    [
      "spatialBlockSplit",
      () =>
        digestFolds(spatialBlockSplit({ x: groups, y: codes(301, 5) }, { size: 20, buffer: 3, seed: 42 })),
      "d1734d67",
    ],
    ["purgedKFold", () => digestFolds(purgedKFold(intervals, { embargo: 3 })), "f302f5f0"],
    [
      "combinatorialPurgedKFold",
      () => digestFolds(combinatorialPurgedKFold(intervals, { embargo: 3 })),
      "52bf482f",
    ],
  ];
  for (const [name, make, expected] of made) it(name, () => expect(make()).toBe(expected));
});
