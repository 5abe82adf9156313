import { type DetectedObjects, meanAveragePrecision, type TrueObjects } from "@productizeml/metrics";
import { createRng } from "@productizeml/stats";
import { bench, type Case } from "../case.ts";

const IMAGES = 500;
const BOXES = 20;
const CLASSES = 10;

interface Scene {
  readonly boxes: Float64Array;
  readonly labels: Int32Array;
  readonly found: Float64Array;
  readonly scores: Float64Array;
}

/** Images of true boxes, and as many detected ones, three in four of them near a true one of their class. */
function scene(): Scene & Record<string, Int32Array | Float64Array> {
  const rng = createRng(7);
  const n = IMAGES * BOXES;
  const boxes = new Float64Array(4 * n);
  const found = new Float64Array(4 * n);
  for (let at = 0; at < boxes.length; at += 4) {
    const size = [8 + 150 * rng.float64() ** 2, 8 + 150 * rng.float64() ** 2];
    boxes.set([500 * rng.float64(), 400 * rng.float64(), ...size], at);
    const away = rng.float64() < 0.75 ? 0.1 : 3;
    for (let axis = 0; axis < 2; axis++) {
      found[at + axis] = boxes[at + axis] + away * size[axis] * rng.normal();
      found[at + 2 + axis] = size[axis] * (1 + 0.1 * rng.float64());
    }
  }
  return {
    boxes,
    found,
    labels: Int32Array.from({ length: n }, () => rng.integer(1, CLASSES + 1)),
    scores: Float64Array.from({ length: n }, () => rng.float64()),
  };
}

/** The scene as images, which share its memory. */
function images({ boxes, labels, found, scores }: Scene): { yTrue: TrueObjects[]; yPred: DetectedObjects[] } {
  const of = (image: number) => {
    const from = image * BOXES;
    const cut = (all: Float64Array) => ({
      data: all.subarray(4 * from, 4 * (from + BOXES)),
      rows: BOXES,
      cols: 4,
    });
    const own = labels.subarray(from, from + BOXES);
    return {
      truth: { boxes: cut(boxes), labels: own },
      detected: { boxes: cut(found), labels: own, scores: scores.subarray(from, from + BOXES) },
    };
  };
  const all = Array.from({ length: IMAGES }, (_, image) => of(image));
  return { yTrue: all.map(({ truth }) => truth), yPred: all.map(({ detected }) => detected) };
}

const cases: readonly Case[] = [
  bench({
    name: "meanAveragePrecision, 500 images",
    n: IMAGES * BOXES,
    peer: "COCOeval",
    of: "pycocotools",
    venv: "torch",
    data: scene,
    ours: (given) => {
      const { yTrue, yPred } = images(given);
      return meanAveragePrecision(yTrue, yPred, { format: "xywh" });
    },
    // Its index of annotations is built before the clock starts.
    setup: `
import contextlib, io
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval
def annotations(all):
    for i, (box, label) in enumerate(zip(all.reshape(-1, 4).tolist(), labels.tolist())):
        yield {"id": i + 1, "image_id": i // ${BOXES} + 1, "category_id": label, "bbox": box, "area": box[2] * box[3], "iscrowd": 0}
with contextlib.redirect_stdout(io.StringIO()):
    truth = COCO()
    truth.dataset = {
        "images": [{"id": i + 1} for i in range(${IMAGES})],
        "categories": [{"id": i + 1} for i in range(${CLASSES})],
        "annotations": list(annotations(boxes)),
    }
    truth.createIndex()
    detected = truth.loadRes([{**each, "score": score} for each, score in zip(annotations(found), scores.tolist())])
def evaluate():
    with contextlib.redirect_stdout(io.StringIO()):
        run = COCOeval(truth, detected, "bbox")
        run.evaluate()
        run.accumulate()
        run.summarize()
    return run.stats
`,
    theirs: "evaluate()",
    theirAnswer: `dict(zip(["map", "map50", "map75", "mapSmall", "mapMedium", "mapLarge", "mar1", "mar10", "mar"], answer.tolist()))`,
  }),
];
export default cases;
