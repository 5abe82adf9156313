# venv: torch
"""Boxes, segmentation and panoptic segmentation: torchvision's, torchmetrics' and SciPy's answers for packages/metrics/src/vision."""

import numpy as np
import torch
from common import case, write
from scipy import ndimage
from scipy.spatial.distance import directed_hausdorff
from torch_doubles import doubles, longs
from torchmetrics.functional.detection import modified_panoptic_quality, panoptic_quality
from torchmetrics.functional.segmentation import (
    dice_score,
    generalized_dice_score,
    hausdorff_distance,
    mean_iou,
)
from torchmetrics.segmentation import DiceScore
from torchvision import ops

MADE = "peers/goldens/metrics_vision.py"
rng = np.random.default_rng(20260132)


def corners(n, whole):
    start = rng.uniform(-50, 50, (n, 2))
    made = np.hstack([start, start + rng.uniform(1, 60, (n, 2))])
    return (np.round(made) if whole else np.round(made, 3)).tolist()


def boxes():
    cases = []
    measures = {
        "boxIou": ops.box_iou,
        "generalizedBoxIou": ops.generalized_box_iou,
        "distanceBoxIou": ops.distance_box_iou,
        "completeBoxIou": ops.complete_box_iou,
    }
    for i in range(25):
        a, b = corners(1 + i % 4, i % 2), corners(1 + i % 3, i % 2)
        if i % 5 == 0:
            b.append(a[0])
        for shape in ("xyxy", "xywh", "cxcywh"):
            given = [ops.box_convert(doubles(each), "xyxy", shape) for each in (a, b)]

            def answer():
                back = [ops.box_convert(each, shape, "xyxy") for each in given]
                return {name: measure(*back).ravel() for name, measure in measures.items()}

            cases.append(case({"boxesA": given[0], "boxesB": given[1], "format": shape}, answer, shape))
    flat = {"boxesA": [[0, 0, 1, 0], [0, 0, 2, 2]], "boxesB": [[0, 0, 1, 0], [3, 3, 3, 3]], "format": "xyxy"}
    cases.append(
        case(
            flat,
            lambda: {"boxIou": ops.box_iou(doubles(flat["boxesA"]), doubles(flat["boxesB"])).ravel()},
            "without area",
        )
    )
    write("metrics", "box-iou", "torchvision", MADE, cases)


def maps(images, pixels, classes, absent=False):
    top = classes - 1 if absent else classes
    truth = rng.integers(0, top, (images, pixels))
    guess = np.where(rng.random((images, pixels)) < 0.6, truth, rng.integers(0, classes, (images, pixels)))
    return truth, guess


def as_maps(truth, guess):
    def one(values):
        return {"data": values.ravel(), "rows": values.shape[0], "cols": values.shape[1]}

    return {"yTrue": one(truth), "yPred": one(guess)}


def map_tasks():
    for images in (1, 2, 4):
        for classes in (1, 2, 3, 5):
            for pixels in (4, 15):
                yield f"{classes} classes", classes, *maps(images, pixels, classes)
                if classes > 1:
                    yield f"{classes} classes, one absent", classes, *maps(images, pixels, classes, True)
    same = np.array([[0, 1, 2, 2], [0, 0, 0, 0]])
    yield "all right", 3, same, same
    yield "a class that no image has", 5, same, same
    yield "all wrong", 2, np.array([[0, 0, 1, 1]]), np.array([[1, 1, 0, 0]])
    yield "only background", 2, np.zeros((2, 6), dtype=int), np.zeros((2, 6), dtype=int)


def dices():
    cases = []
    for title, classes, truth, guess in map_tasks():
        for background in (True, False):
            for level in ("samplewise", "global"):
                for average in ("macro", "micro", "weighted", None):
                    if classes == 1 and not background:
                        continue  # nothing is left

                    def answer():
                        metric = DiceScore(classes, background, average or "none", level, input_format="index")
                        metric.update(longs(guess.tolist()), longs(truth.tolist()))
                        return metric.compute() if average else metric.compute().reshape(-1)

                    options = {"classes": classes, "includeBackground": background, "aggregation": level}
                    if len(cases) % 3 == 0 or title.startswith(("a", "o")):
                        cases.append(
                            case({**as_maps(truth, guess), "options": {**options, "average": average}}, answer, title)
                        )
                    else:
                        cases.append(None)
    write("metrics", "dice", "torchmetrics", MADE, [each for each in cases if each])


def ious():
    cases = []
    for title, classes, truth, guess in map_tasks():
        for background in (True, False):
            if classes == 1 and not background:
                continue
            given = {"num_classes": classes, "include_background": background, "input_format": "index"}

            def images():
                return longs(guess[..., None].tolist()), longs(truth[..., None].tolist())

            def per_class():
                found = mean_iou(*images(), per_class=True, **given).numpy()
                return np.where(found < 0, np.nan, found)

            def by_class():
                with np.errstate(all="ignore"):
                    return np.nanmean(per_class(), axis=0)

            def over_images():
                return np.nanmean(mean_iou(*images(), **given).numpy())

            options = {"classes": classes, "includeBackground": background}
            cases.append(case({**as_maps(truth, guess), "options": options}, over_images, title))
            cases.append(case({**as_maps(truth, guess), "options": {**options, "average": None}}, by_class, title))
            # One image of all pixels is what global aggregation measures.
            flat = truth.reshape(1, -1), guess.reshape(1, -1)
            cases.append(
                case(
                    {**as_maps(truth, guess), "options": {**options, "aggregation": "global"}},
                    lambda: mean_iou(longs(flat[1].tolist()), longs(flat[0].tolist()), **given)[0],
                    title,
                )
            )
    write("metrics", "mean-iou", "torchmetrics", MADE, cases)


def generalized():
    cases = []
    for title, classes, truth, guess in map_tasks():
        present = all(set(image) >= set(range(classes)) for image in truth)
        if len(truth) > 1 and not present:
            continue  # torchmetrics then mixes up the weights of classes and images
        for background in (True, False):
            if classes == 1 and not background:
                continue
            for weight in ("square", "simple", "linear"):
                options = {"classes": classes, "includeBackground": background, "weightType": weight}
                cases.append(
                    case(
                        {**as_maps(truth, guess), "options": options},
                        lambda: generalized_dice_score(
                            longs(guess.tolist()),
                            longs(truth.tolist()),
                            classes,
                            background,
                            weight_type=weight,
                            input_format="index",
                        ).mean(),
                        title,
                    )
                )
    write("metrics", "generalized-dice", "torchmetrics", MADE, cases)


def points():
    cases = []
    for n, m, d in [(1, 1, 2), (1, 7, 2), (7, 1, 3), (6, 9, 2), (20, 15, 3), (40, 40, 1), (30, 60, 2)]:
        for whole in (False, True):
            a, b = rng.normal(0, 5, (n, d)), rng.normal(1, 6, (m, d))
            if whole:
                a, b = np.round(a), np.round(b)

            def as_matrix(values):
                return {"data": values.ravel(), "rows": len(values), "cols": d}

            for u, v in ((a, b), (b, a)):
                cases.append(
                    case(
                        {"pointsA": as_matrix(u), "pointsB": as_matrix(v)},
                        lambda: {"distance": directed_hausdorff(u, v)[0]},
                        f"{len(u)} and {len(v)}",
                    )
                )
    write("metrics", "directed-hausdorff", "scipy", MADE, cases)


def blob(height, width):
    pixels = np.zeros((height, width), dtype=int)
    for _ in range(int(rng.integers(1, 4))):
        row, col = rng.integers(0, height - 1), rng.integers(0, width - 1)
        pixels[row : row + rng.integers(1, height), col : col + rng.integers(1, width)] = 1
    return pixels


def as_mask(pixels):
    return {"data": pixels.ravel(), "rows": pixels.shape[0], "cols": pixels.shape[1]}


def edges(pixels):
    return pixels.astype(bool) & ~ndimage.binary_erosion(pixels)


def percentile_distance(truth, guess, spacing, percentile, directed):
    """The edges' distance transforms by SciPy, as monai.metrics.compute_hausdorff_distance takes their percentile."""
    a, b = edges(guess), edges(truth)
    there = ndimage.distance_transform_edt(~b, spacing)[a]
    back = ndimage.distance_transform_edt(~a, spacing)[b]
    far = [np.percentile(each, percentile) for each in (there, back)]
    return far[0] if directed else max(far)


def hausdorff():
    cases = []
    # torchmetrics is right for square images only: it finds the place of a pixel by the height.
    for i in range(45):
        size = int(rng.integers(4, 11))
        truth, guess = blob(size, size), blob(size, size)
        spacing = [[1, 1], [1.5, 0.5], [0.3, 2]][i % 3]
        for metric in ("euclidean", "chessboard", "taxicab"):
            directed = bool(rng.random() < 0.4)

            def answer():
                shape = [longs(each.tolist())[None, None] for each in (guess, truth)]
                given = {"spacing": spacing, "directed": directed, "distance_metric": metric}
                return hausdorff_distance(*shape, 1, include_background=True, **given)[0, 0]

            options = {"spacing": spacing, "directed": directed, "distanceMetric": metric}
            cases.append(case({"yTrue": as_mask(truth), "yPred": as_mask(guess), "options": options}, answer, metric))
    write("metrics", "hausdorff-distance", "torchmetrics", MADE, cases)
    cases = []
    for i in range(60):
        height, width = rng.integers(3, 13, 2)
        truth, guess = blob(height, width), blob(height, width)
        spacing = [[1, 1], [2, 0.7]][i % 2]
        percentile = [95, 50, 100][i % 3]
        directed = i % 5 == 0
        options = {"spacing": spacing, "directed": directed, "percentile": percentile}
        cases.append(
            case(
                {"yTrue": as_mask(truth), "yPred": as_mask(guess), "options": options},
                lambda: percentile_distance(truth, guess, spacing, percentile, directed),
                f"percentile {percentile}",
            )
        )
    write("metrics", "hausdorff-percentile", "scipy", MADE, cases)


def panoptic_images(images, pixels, categories, unknown):
    def draw():
        shares = rng.choice(categories, (images, pixels // 3))
        return np.repeat(shares, 3, axis=1), np.repeat(rng.integers(0, 3, (images, pixels // 3)), 3, axis=1)

    kind, instance = draw()
    other = draw()
    keep = np.repeat(rng.random((images, pixels // 3)) < 0.7, 3, axis=1)
    guess = np.where(keep, kind, other[0]), np.where(keep, instance, other[1])
    truth = np.where(rng.random((images, pixels)) < unknown, 99, kind), instance
    return truth, guess


def panoptic():
    cases = []
    sets = [([0, 1], [6, 7]), ([3], []), ([], [2, 5]), ([4, 2], [9])]
    for i in range(70):
        things, stuffs = sets[i % 4]
        unknown = [0, 0.1, 0.5][i % 3]
        pool = [*things, *stuffs] + ([50] if i % 5 == 0 else [])
        truth, guess = panoptic_images(int(rng.integers(1, 4)), int(rng.choice([6, 24, 36])), pool, unknown)
        allow = i % 5 == 0 and i % 10 != 5
        t, p = (longs(np.stack(each, axis=-1).tolist()) for each in (truth, guess))

        def answer():
            given = {"things": set(things), "stuffs": set(stuffs), "allow_unknown_preds_category": allow}
            total = panoptic_quality(p, t, return_sq_and_rq=True, **given)
            each = panoptic_quality(p, t, return_sq_and_rq=True, return_per_class=True, **given).reshape(-1, 3)
            names = ("panopticQuality", "segmentationQuality", "recognitionQuality")
            panoptic = {
                **dict(zip(names, total.tolist())),
                "perCategory": [
                    {"category": category, **dict(zip(names, row))}
                    for category, row in zip([*sorted(things), *sorted(stuffs)], each.tolist())
                ],
            }
            return {"panoptic": panoptic, "modified": modified_panoptic_quality(p, t, **given)}

        def as_images(both):
            return [{"categories": c, "instances": n} for c, n in zip(both[0].tolist(), both[1].tolist())]

        options = {"things": things, "stuffs": stuffs, "allowUnknownCategory": allow}
        cases.append(
            case({"yTrue": as_images(truth), "yPred": as_images(guess), "options": options}, answer, f"random {i}")
        )
    for options in ({"things": [], "stuffs": []}, {"things": [1], "stuffs": [1]}):
        image = longs([[[1, 0]]])
        cases.append(
            case(
                {
                    "yTrue": [{"categories": [1], "instances": [0]}],
                    "yPred": [{"categories": [1], "instances": [0]}],
                    "options": options,
                },
                lambda: panoptic_quality(image, image, set(options["things"]), set(options["stuffs"])),
                "bad categories",
            )
        )
    write("metrics", "panoptic-quality", "torchmetrics", MADE, cases)


boxes()
dices()
ious()
generalized()
points()
hausdorff()
panoptic()
