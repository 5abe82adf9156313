import { InvalidInputError } from "@productizeml/stats";
import type {
  PanopticImage,
  PanopticOptions,
  PanopticQuality,
  PanopticScores,
} from "../../vision/panoptic-options.ts";
import { type Segments, segmentsOf, VOID } from "./segments.ts";

/** What was counted of one category. */
interface Tally {
  overlap: number;
  found: number;
  wrong: number;
  missed: number;
}

/** Panoptic quality; `modified` takes stuff by its overlap alone. */
export function panoptic(
  caller: string,
  yTrue: readonly PanopticImage[],
  yPred: readonly PanopticImage[],
  options: PanopticOptions,
  modified: boolean,
): PanopticQuality {
  const { allowUnknownCategory = false } = options;
  const { categories, things } = readCategories(caller, options);
  if (yTrue.length !== yPred.length) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires yPred of length ${yTrue.length}, one for each image, got ${yPred.length}`,
    );
  }
  const place = new Map(categories.map((category, index) => [category, index]));
  const tallies = categories.map((): Tally => ({ overlap: 0, found: 0, wrong: 0, missed: 0 }));
  yTrue.forEach((image, i) => {
    const truth = segmentsOf(caller, `yTrue[${i}]`, image, place, things, true);
    const guess = segmentsOf(caller, `yPred[${i}]`, yPred[i], place, things, allowUnknownCategory);
    if (truth.pixels.length !== guess.pixels.length) {
      throw new InvalidInputError(
        "length-mismatch",
        `${caller} requires yPred[${i}].categories of length ${truth.pixels.length}, got ${guess.pixels.length}`,
      );
    }
    tallyImage(truth, guess, tallies, (category) => modified && category >= things);
  });
  const scores = tallies.map(scoresOf);
  const occurring = scores.filter((_, i) => tallies[i].found + tallies[i].wrong + tallies[i].missed > 0);
  const mean = (pick: (each: PanopticScores) => number) =>
    occurring.reduce((sum, each) => sum + pick(each), 0) / occurring.length;
  return {
    panopticQuality: mean((each) => each.panopticQuality),
    segmentationQuality: mean((each) => each.segmentationQuality),
    recognitionQuality: mean((each) => each.recognitionQuality),
    perCategory: scores.map((each, i) => ({ category: categories[i], ...each })),
  };
}

function readCategories(
  caller: string,
  { things, stuffs }: PanopticOptions,
): { readonly categories: readonly number[]; readonly things: number } {
  const sorted = (list: readonly number[]) => Array.from(new Set(list)).sort((a, b) => a - b);
  const categories = [...sorted(things), ...sorted(stuffs)];
  const twice = categories.find((category, i) => categories.indexOf(category) !== i);
  if (twice !== undefined || categories.length === 0) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires things and stuffs that have no category in common and are not both empty, got ${
        twice === undefined ? "none" : `${twice} in both`
      }`,
    );
  }
  return { categories, things: sorted(things).length };
}

function tallyImage(
  truth: Segments,
  guess: Segments,
  tallies: readonly Tally[],
  byOverlap: (category: number) => boolean,
): void {
  const cols = guess.areas.length;
  const both = new Float64Array(truth.areas.length * cols);
  for (let i = 0; i < truth.pixels.length; i++) both[truth.pixels[i] * cols + guess.pixels[i]]++;
  const found = new Uint8Array(truth.areas.length);
  const right = new Uint8Array(cols);
  // Segment 0 is void on either side.
  for (let t = 1; t < truth.areas.length; t++) {
    const tally = tallies[truth.categories[t]];
    for (let g = 1; g < cols; g++) {
      const shared = both[t * cols + g];
      if (shared === 0 || truth.categories[t] !== guess.categories[g]) continue;
      const area = guess.areas[g] - both[VOID * cols + g] + truth.areas[t] - both[t * cols + VOID];
      const overlap = shared / (area - shared);
      if (byOverlap(truth.categories[t])) tally.overlap += overlap;
      else if (overlap > 0.5) {
        tally.overlap += overlap;
        tally.found++;
        found[t] = 1;
        right[g] = 1;
      }
    }
    if (byOverlap(truth.categories[t])) tally.found++;
    else if (found[t] === 0 && both[t * cols + VOID] / truth.areas[t] <= 0.5) tally.missed++;
  }
  for (let g = 1; g < cols; g++) {
    if (right[g] === 1 || byOverlap(guess.categories[g])) continue;
    if (both[VOID * cols + g] / guess.areas[g] <= 0.5) tallies[guess.categories[g]].wrong++;
  }
}

function scoresOf({ overlap, found, wrong, missed }: Tally): PanopticScores {
  const segmentationQuality = found > 0 ? overlap / found : 0;
  const segments = found + wrong / 2 + missed / 2;
  const recognitionQuality = segments > 0 ? found / segments : 0;
  return {
    panopticQuality: segmentationQuality * recognitionQuality,
    segmentationQuality,
    recognitionQuality,
  };
}
