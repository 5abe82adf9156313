# venv: torch
"""Detected boxes and masks: pycocotools' answers for packages/metrics/src/vision."""

import contextlib
import io

import numpy as np
from common import case, write
from pycocotools import mask as masks
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

MADE = "peers/goldens/metrics_detection.py"
rng = np.random.default_rng(20260131)
SIZE = 24
STATS = ["map", "map50", "map75", "mapSmall", "mapMedium", "mapLarge", "mar1", "mar10", "mar"] + [
    "marSmall",
    "marMedium",
    "marLarge",
]


def evaluate(truth, found, options):
    """Our images as COCO's annotations, its answer by our names."""
    kind = options.get("iouType", "bbox")
    labels = sorted({label for image in [*truth, *found] for label in image["labels"]})
    images = [{"id": i + 1, "height": SIZE, "width": SIZE} for i in range(len(truth))]
    known = {"images": images, "categories": [{"id": i + 1, "name": str(label)} for i, label in enumerate(labels)]}

    def annotations(objects):
        for i, image in enumerate(objects):
            for j, label in enumerate(image["labels"]):
                yield i, j, image, {"image_id": i + 1, "category_id": labels.index(label) + 1}

    def shape(image, j):
        if kind == "segm":
            rle = image["masks"][j]
            return {"segmentation": {"size": rle["size"], "counts": rle["counts"]}}
        x, y, w, h = image["boxes"][j]
        return {"bbox": [x, y, w - x, h - y] if options.get("format") == "xyxy" else [x, y, w, h]}

    def area(image, j, box):
        if "area" in image:
            return image["area"][j]
        if kind == "segm":
            return float(masks.area({**image["masks"][j], "counts": image["masks"][j]["counts"].encode()}))
        return box[2] * box[3]

    with contextlib.redirect_stdout(io.StringIO()):
        gt, dt = COCO(), COCO()
        made = []
        for _, j, image, base in annotations(truth):
            each = {**base, **shape(image, j), "id": len(made) + 1}
            each["area"] = area(image, j, each.get("bbox"))
            each["iscrowd"] = int(image.get("crowd", [0] * (j + 1))[j])
            made.append(each)
        gt.dataset = {**known, "annotations": made}
        gt.createIndex()
        results = [{**base, **shape(image, j), "score": image["scores"][j]} for _, j, image, base in annotations(found)]
        if results:
            dt = gt.loadRes(results)
        else:
            dt.dataset = {**known, "annotations": []}
            dt.createIndex()
        run = COCOeval(gt, dt, kind)
        if "iouThresholds" in options:
            run.params.iouThrs = np.array(options["iouThresholds"])
        run.params.maxDets = [1, 10, options.get("maxDetections", 100)]
        run.params.useCats = 0 if options.get("average") == "micro" else 1
        run.evaluate()
        run.accumulate()
    precision, recall = run.eval["precision"], run.eval["recall"]

    def scores(classes):
        def mean(values):
            kept = values[values > -1]
            return float(np.mean(kept)) if len(kept) else float("nan")

        def at(threshold):
            return mean(precision[np.where(run.params.iouThrs == threshold)[0]][:, :, classes, 0, 2])

        return dict(
            zip(
                STATS,
                [mean(precision[:, :, classes, 0, 2]), at(0.5), at(0.75)]
                + [mean(precision[:, :, classes, area, 2]) for area in (1, 2, 3)]
                + [mean(recall[:, classes, 0, limit]) for limit in (0, 1, 2)]
                + [mean(recall[:, classes, area, 2]) for area in (1, 2, 3)],
            )
        )

    answer = scores(slice(None))
    if options.get("average") != "micro":
        brief = ("map", "map50", "mapMedium", "mar1", "mar")
        answer["perClass"] = [
            {"label": label, **{key: value for key, value in scores([k]).items() if key in brief}}
            for k, label in enumerate(labels)
        ]
    return answer


def boxes(n):
    scale = rng.choice([12, 40, 150], n)
    return np.column_stack(
        [rng.integers(0, 200, n), rng.integers(0, 200, n), rng.integers(1, 2 * scale), rng.integers(1, 2 * scale)]
    ).tolist()


def jitter(box):
    x, y, w, h = box
    spread = max(1, round(0.12 * min(w, h)))
    dx, dy, dw, dh = rng.integers(-spread, spread + 1, 4).tolist()
    return [x + dx, y + dy, max(1, w + dw), max(1, h + dh)]


def problem(alphabet, images, most, decimals, crowd, noise=2):
    truth, found = [], []
    for _ in range(images):
        n = int(rng.integers(0, most + 1))
        each = {"boxes": boxes(n), "labels": [alphabet[i] for i in rng.integers(0, len(alphabet), n)]}
        if crowd and n:
            each["crowd"] = (rng.random(n) < crowd).astype(int).tolist()
        seen = [(jitter(box), label) for box, label in zip(each["boxes"], each["labels"]) if rng.random() < 0.8]
        seen += [(jitter(box), label) for box, label in zip(each["boxes"], each["labels"]) if rng.random() < 0.3]
        seen += [(box, alphabet[rng.integers(len(alphabet))]) for box in boxes(int(rng.integers(0, noise + 1)))]
        seen = [seen[i] for i in rng.permutation(len(seen))]
        truth.append(each)
        found.append(
            {
                "boxes": [box for box, _ in seen],
                "labels": [label for _, label in seen],
                "scores": np.round(rng.random(len(seen)), decimals).tolist(),
            }
        )
    return truth, found


def edge_problems():
    one = {"boxes": [[10, 10, 50, 50]], "labels": [1]}
    hit = {"boxes": [[12, 10, 48, 50]], "labels": [1], "scores": [0.9]}
    none = {"boxes": [], "labels": [], "scores": []}
    empty = {"boxes": [], "labels": []}
    yield "one hit", [one], [hit]
    yield "exact hit", [one], [{**hit, "boxes": [[10, 10, 50, 50]]}]
    yield "no detections", [one], [none]
    yield "no objects", [empty], [hit]
    yield "nothing at all", [empty], [none]
    yield "another class", [one], [{**hit, "labels": [2]}]
    yield "only a crowd, hit", [{**one, "crowd": [1]}], [hit]
    yield "only a crowd, missed", [{**one, "crowd": [1]}], [{**hit, "boxes": [[150, 150, 20, 20]]}]
    yield "a crowd that holds many", [
        {"boxes": [[0, 0, 100, 100], [10, 10, 20, 20]], "labels": [1, 1], "crowd": [1, 0]}
    ], [{"boxes": [[10, 10, 20, 20], [40, 40, 20, 20], [60, 60, 20, 20]], "labels": [1] * 3, "scores": [0.5, 0.9, 0.8]}]
    yield "one object twice", [one], [
        {"boxes": [[10, 10, 50, 50], [11, 10, 50, 50]], "labels": [1, 1], "scores": [0.5, 0.9]}
    ]
    yield "tied scores", [one, one], [
        {"boxes": [[150, 10, 50, 50], [11, 10, 50, 50]], "labels": [1, 1], "scores": [0.5, 0.5]},
        {"boxes": [[10, 10, 50, 50], [110, 10, 50, 50]], "labels": [1, 1], "scores": [0.5, 0.5]},
    ]
    yield "tied overlaps", [{"boxes": [[0, 0, 10, 10], [4, 0, 10, 10]], "labels": [1, 1]}], [
        {"boxes": [[2, 0, 10, 10], [4, 0, 10, 10]], "labels": [1, 1], "scores": [0.9, 0.8]}
    ]
    yield "the same box twice", [{"boxes": [[0, 0, 10, 10], [0, 0, 10, 10]], "labels": [1, 1]}], [
        {"boxes": [[0, 0, 10, 10], [0, 0, 10, 9], [0, 0, 10, 8]], "labels": [1] * 3, "scores": [0.9, 0.8, 0.7]}
    ]
    yield "an image without objects", [one, empty], [hit, {**hit, "scores": [0.95]}]
    yield "areas at the bounds", [
        {"boxes": [[0, 0, 32, 32], [50, 50, 96, 96], [0, 100, 32, 33]], "labels": [1, 1, 1]}
    ], [{"boxes": [[0, 0, 32, 32], [50, 50, 96, 96], [0, 100, 32, 32]], "labels": [1] * 3, "scores": [0.9, 0.8, 0.7]}]
    yield "areas of their own", [{**one, "area": [100]}, {**one, "area": [50_000]}], [hit, hit]
    yield "a box without area", [{"boxes": [[10, 10, 0, 20], [30, 30, 10, 10]], "labels": [1, 1]}], [
        {"boxes": [[10, 10, 0, 20], [30, 30, 10, 10]], "labels": [1, 1], "scores": [0.9, 0.8]}
    ]
    many = [[(7 * i) % 90, (13 * i) % 90, 20, 20] for i in range(15)]
    yield "more than ten", [{"boxes": many, "labels": [1] * 15}], [
        {"boxes": many, "labels": [1] * 15, "scores": [round(1 - i / 20, 2) for i in range(15)]}
    ]
    crowd = [[i % 12, i // 12, 4, 4] for i in range(130)]
    yield "more than a hundred", [{"boxes": [[3, 9, 4, 4], [2, 10, 4, 4]], "labels": [1, 1]}], [
        {"boxes": crowd, "labels": [1] * 130, "scores": [round(i / 130, 3) for i in range(130)]}
    ]


def random_problems():
    for i in range(100):
        yield f"random {i}", *problem([1, 2], int(rng.integers(1, 4)), 4, 2, 0)
    for i in range(50):
        yield f"with crowds {i}", *problem([3, 1], 2, 5, 1, 0.3)
    for i in range(20):
        yield f"strings {i}", *problem(["dog", "cat", "ant"], 3, 4, 2, 0.1)
    for i in range(12):
        yield f"many of one class {i}", *problem([7], 1, 16, 2, 0.1, 6)


def detections():
    cases = []
    for number, (title, truth, found) in enumerate([*edge_problems(), *random_problems()]):
        variants = [{"format": "xywh"}]
        if number % 8 == 0 or number < 19:
            variants += [{"format": "xywh", "average": "micro"}]
        if number % 8 == 0 or title.startswith("m"):
            variants += [{"format": "xywh", "maxDetections": 11}]
        if number % 12 == 0:
            variants += [{"format": "xywh", "iouThresholds": [0.3, 0.5, 1]}, {"format": "xywh", "iouThresholds": [0.6]}]
        for options in variants:
            cases.append(
                case(
                    {"yTrue": truth, "yPred": found, "options": options},
                    lambda: evaluate(truth, found, options),
                    title,
                )
            )
    for i in range(20):
        truth, found = problem([1, 2], 2, 3, 2, 0)
        for image in [*truth, *found]:
            image["boxes"] = [[x, y, x + w, y + h] for x, y, w, h in image["boxes"]]
        options = {"format": "xyxy"} if i % 2 else {}
        cases.append(
            case(
                {"yTrue": truth, "yPred": found, "options": options},
                lambda: evaluate(truth, found, {"format": "xyxy"}),
                f"corners {i}",
            )
        )
    write("metrics", "mean-average-precision", "pycocotools", MADE, cases)


def blob():
    pixels = np.zeros((SIZE, SIZE), dtype=np.uint8)
    for _ in range(int(rng.integers(1, 3))):
        x, y = rng.integers(0, SIZE - 4, 2)
        w, h = rng.integers(3, 12, 2)
        pixels[y : y + h, x : x + w] = 1
    return pixels


def rle(pixels):
    made = masks.encode(np.asfortranarray(pixels))
    return {"size": made["size"], "counts": made["counts"].decode()}


def nudged(pixels):
    return np.roll(pixels, rng.integers(-1, 2, 2), (0, 1))


def segment_problem(labels):
    truth, found = [], []
    for _ in range(int(rng.integers(1, 4))):
        shapes = [blob() for _ in range(int(rng.integers(0, 4)))]
        n = len(shapes)
        image = {"masks": [rle(each) for each in shapes], "labels": [labels[i] for i in rng.integers(0, len(labels), n)]}
        if rng.random() < 0.3:
            image["area"] = rng.choice([100, 2000, 20000], n).tolist()
        if rng.random() < 0.3:
            image["crowd"] = (rng.random(n) < 0.4).astype(int).tolist()
        seen = [(nudged(each), label) for each, label in zip(shapes, image["labels"]) if rng.random() < 0.85]
        seen += [(blob(), labels[0]) for _ in range(int(rng.integers(0, 3)))]
        truth.append(image)
        found.append(
            {
                "masks": [rle(each) for each, _ in seen],
                "labels": [label for _, label in seen],
                "scores": np.round(rng.random(len(seen)), 1).tolist(),
            }
        )
    return truth, found


def segments():
    cases = []
    for i in range(80):
        truth, found = segment_problem([1, 2] if i % 2 else ["a", "b", "c"])
        options = {"iouType": "segm", **({"average": "micro"} if i % 5 == 0 else {})}
        cases.append(
            case(
                {"yTrue": truth, "yPred": found, "options": options},
                lambda: evaluate(truth, found, options),
                f"masks {i}",
            )
        )
    write("metrics", "mean-average-precision-of-masks", "pycocotools", MADE, cases)


def runs():
    cases = []
    shapes = [(1, 1), (1, 5), (5, 1), (3, 4), (9, 7), (16, 40)]
    for height, width in shapes:
        for share in (0, 0.1, 0.5, 0.9, 1):
            for _ in range(3):
                pixels = (rng.random((height, width)) < share).astype(np.uint8)
                coded = masks.encode(np.asfortranarray(pixels))
                cases.append(
                    case(
                        {"data": pixels.ravel(), "rows": height, "cols": width},
                        lambda: {"counts": coded["counts"].decode(), "area": int(masks.area(coded))},
                    )
                )
    long = np.zeros((300, 400), dtype=np.uint8)
    long[17:230, 40:390] = 1
    coded = masks.encode(np.asfortranarray(long))
    cases.append(
        case(
            {"square": [300, 400, 17, 230, 40, 390]},
            lambda: {"counts": coded["counts"].decode(), "area": int(masks.area(coded))},
            "long runs",
        )
    )
    write("metrics", "encode-mask", "pycocotools", MADE, cases)


def mask_overlaps():
    cases = []
    for i in range(40):
        a = [rle(blob()) for _ in range(int(rng.integers(1, 4)))]
        b = [rle(blob()) for _ in range(int(rng.integers(1, 4)))]
        if i % 7 == 0:
            a.append(rle(np.zeros((SIZE, SIZE), dtype=np.uint8)))
            b.append(rle(np.zeros((SIZE, SIZE), dtype=np.uint8)))
        crowd = (rng.random(len(b)) < 0.4).astype(int).tolist() if i % 2 else [0] * len(b)

        def answer():
            return np.asarray(masks.iou(*([{**each, "counts": each["counts"].encode()} for each in s] for s in (a, b)), crowd))

        cases.append(case({"masksA": a, "masksB": b, "crowd": crowd}, lambda: answer().ravel(), f"masks {i}"))
    write("metrics", "mask-iou", "pycocotools", MADE, cases)


detections()
segments()
runs()
mask_overlaps()
