"""Clusterings against classes and against their points: scikit-learn's answers for packages/metrics/src/clustering."""

import numpy as np
from common import case, write
from metrics_cases import ALPHABETS, as_input, draw, label_pairs, options_of
from sklearn import metrics
from sklearn.metrics.cluster import pair_confusion_matrix

MADE = "peers/goldens/metrics_clustering.py"
rng = np.random.default_rng(20260108)


def clusterings():
    yield from label_pairs(rng)
    for n in (5, 30, 200):
        for k in (1, 2, 5, n):
            for m in (1, 3, n):
                yield f"{k} against {m}, n={n}", draw(rng, range(k), n), draw(rng, range(m), n)
    yield "every row alone", list(range(6)), list(range(6))
    yield "alone against one group", list(range(6)), [0] * 6
    yield "other names", [0, 0, 1, 1], ["b", "b", "a", "a"]
    yield "lengths", [0, 1], [0]
    yield "missing", [0.0, float("nan")], [0.0, 1.0]


PAIRS = list(clusterings())


def make(name, peer, all_options=({},), adapt=lambda answer: answer):
    cases = []
    for title, labels_true, labels_pred in PAIRS:
        for options in all_options:
            cases.append(
                case(
                    {"labelsTrue": labels_true, "labelsPred": labels_pred, "options": options},
                    lambda: adapt(peer(labels_true, labels_pred, **options_of(options))),
                    title,
                )
            )
    write("metrics", name, "scikit-learn", MADE, cases)


def points():
    """Coordinates in eighths, whose squares and products are exact."""
    for n, d in ((4, 1), (6, 2), (20, 3), (60, 2)):
        for k in (2, 3, 8):
            x = np.round(8 * rng.normal(0, 2, (n, d))) / 8
            yield f"{n} points, {k} clusters", x, draw(rng, range(k), n)
            labels = draw(rng, ALPHABETS["strings"][: min(k, 5)], n)
            yield f"{n} points apart", x + 8 * np.array([[ord(label[0]) % 7] for label in labels]), labels
    yield "one alone", np.array([[0.0], [1], [5]]), [0, 0, 1]
    yield "points that coincide", np.array([[1.0, 1], [1, 1], [2, 2], [2, 2]]), [0, 0, 1, 1]
    yield "all points coincide", np.ones((4, 2)), [0, 0, 1, 1]
    yield "means that coincide", np.array([[-1.0], [1], [-2], [2]]), [0, 0, 1, 1]
    yield "one cluster", np.array([[0.0], [1], [5]]), [0, 0, 0]
    yield "as many clusters as points", np.array([[0.0], [1], [5]]), [0, 1, 2]
    yield "lengths", np.array([[0.0], [1], [5]]), [0, 1]
    yield "missing", np.array([[0.0], [float("nan")], [5]]), [0, 1, 1]


POINTS = list(points())


def of_points(name, peer):
    cases = [case({"x": as_input(x), "labels": labels}, lambda: peer(x, labels), title) for title, x, labels in POINTS]
    write("metrics", name, "scikit-learn", MADE, cases)


AVERAGES = [{}, *({"averageMethod": method} for method in ("geometric", "min", "max"))]

make("pair-confusion-matrix", pair_confusion_matrix, adapt=as_input)
make("rand", metrics.rand_score)
make("adjusted-rand", metrics.adjusted_rand_score)
make("fowlkes-mallows", metrics.fowlkes_mallows_score)
make("mutual-info", metrics.mutual_info_score)
make("normalized-mutual-info", metrics.normalized_mutual_info_score, AVERAGES)
make("adjusted-mutual-info", metrics.adjusted_mutual_info_score, AVERAGES)
make("homogeneity", metrics.homogeneity_score)
make("completeness", metrics.completeness_score)
make("v-measure", metrics.v_measure_score, [{}, {"beta": 0.3}, {"beta": 4}, {"beta": 0.01}, {"beta": -1}])
of_points("silhouette", metrics.silhouette_score)
of_points("silhouette-samples", metrics.silhouette_samples)
of_points("calinski-harabasz", metrics.calinski_harabasz_score)
of_points("davies-bouldin", metrics.davies_bouldin_score)
