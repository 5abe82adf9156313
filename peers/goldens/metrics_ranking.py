"""Labels against scores: scikit-learn's answers for packages/metrics/src/ranking."""

import numpy as np
from common import case, write
from metrics_cases import ALPHABETS, as_input, draw, options_of, weights_of, with_weight
from sklearn import metrics

MADE = "peers/goldens/metrics_ranking.py"
rng = np.random.default_rng(20260102)


def score_sets(n):
    """Scores of every kind that a key or a sign could get wrong."""
    yield "probabilities", np.round(rng.random(n), 4)
    yield "ties", np.round(rng.random(n), 1)
    yield "logits", np.round(rng.normal(0, 3, n), 4)
    yield "tied logits", np.round(rng.normal(0, 2, n))
    yield "all tied", np.full(n, 0.25)
    yield "crowded low", np.exp(-30 * rng.random(n))
    yield "crowded in a corner", 0.5 + 1e-12 * rng.random(n)
    yield "huge", rng.normal(0, 1, n) * 1e300
    yield "tiny", rng.normal(0, 1, n) * 1e-310
    yield "zeros of both signs", rng.choice([0.0, -0.0, 1.0, -1.0], n)
    yield "all negative", -rng.random(n)


def tasks():
    for n in (2, 3, 10, 30):
        for title, score in score_sets(n):
            labels = draw(rng, [0, 1], n)
            labels[0], labels[-1] = 0, 1
            order = rng.permutation(n)
            yield f"{title}, n={n}", [labels[i] for i in order], score.tolist()
    for kind in ("signed", "boolean", "two strings"):
        labels = draw(rng, ALPHABETS[kind], 25)
        labels[:2] = ALPHABETS[kind]
        yield kind, labels, np.round(rng.random(25), 1).tolist()
    yield "two other numbers", [3, 5, 5, 3, 5], [0.1, 0.4, 0.35, 0.8, 0.4]
    for label in (0, 1, -1, 4, True, False, "a"):
        yield f"only {label!r}", [label] * 4, [0.1, 0.4, 0.4, 0.8]
    yield "perfect", [0, 0, 1, 1], [1, 2, 3, 4]
    yield "one row", [1], [0.5]
    yield "three classes", [0, 1, 2], [0.1, 0.4, 0.8]
    yield "lengths", [0, 1], [0.1]
    yield "empty", [], []
    yield "missing score", [0, 1], [0.1, float("nan")]
    yield "infinite score", [0, 1], [0.1, float("inf")]
    yield "missing label", [0.0, float("nan")], [0.1, 0.2]
    yield "fractions", [0.0, 0.5], [0.1, 0.2]


def binary(peer, all_options, adapt=lambda answer: answer, longest=30):
    cases = []
    for title, y_true, y_score in TASKS:
        if len(y_true) > longest:
            continue
        for options in all_options(y_true):
            weights = weights_of(rng, len(y_true)) if y_true and len(cases) % 3 == 0 else [None]
            for weight in weights:
                given = with_weight(options, weight)
                if "maxFpr" in options and weight and one_class_weighs_nothing(y_true, weight):
                    continue
                cases.append(
                    case(
                        {"yTrue": y_true, "yScore": y_score, "options": given},
                        lambda: adapt(peer(y_true, y_score, **options_of(given))),
                        title,
                    )
                )
    return cases


def one_class_weighs_nothing(y_true, weight):
    """The whole area is then NaN, and so is ours; the partial one happens to fail inside scikit-learn."""
    return any(all(w == 0 for t, w in zip(y_true, weight) if t == label) for label in set(y_true))


def probabilities(n, k):
    cuts = np.sort(rng.integers(0, 101, (n, k - 1)), axis=1)
    return np.round(np.diff(cuts, axis=1, prepend=0, append=100) / 100, 2)


def multiclass(peer, all_options, alphabets=("three", "strings", "spread")):
    cases = []
    for kind in alphabets:
        alphabet = ALPHABETS[kind]
        for n in (9, 25):
            y_true = draw(rng, alphabet, n)
            y_true[: len(alphabet)] = alphabet
            y_score = probabilities(n, len(alphabet))
            for options in all_options(sorted(alphabet)):
                for weight in [None, np.round(rng.random(n) + 0.1, 2).tolist()]:
                    given = with_weight(options, weight)
                    cases.append(
                        case(
                            {"yTrue": y_true, "yScore": as_input(y_score), "options": given},
                            lambda: peer(y_true, y_score, **options_of(given)),
                            f"{kind}, n={n}",
                        )
                    )
    return cases


def area_options(y_true):
    yield {}
    if len(set(y_true)) == 2:
        for limit in (0.01, 0.1, 0.33, 0.5, 0.999, 1):
            yield {"maxFpr": limit}
        yield {"maxFpr": 0}
        yield {"maxFpr": 1.5}


def area_multiclass_options(labels):
    yield {}
    for average in ("micro", "macro", "weighted", None):
        yield {"multiClass": "ovr", "average": average}
        yield {"multiClass": "ovo", "average": average}
    yield {"multiClass": "ovr", "labels": labels}
    yield {"multiClass": "ovr", "labels": labels[::-1]}
    yield {"multiClass": "ovr", "labels": labels[:-1]}
    yield {"multiClass": "ovr", "maxFpr": 0.5}


def absent_classes():
    """Classes without rows: columns that `labels` names and `yTrue` lacks."""
    y_true = draw(rng, [0, 2], 20)
    y_true[:2] = [0, 2]
    y_score = probabilities(20, 3)
    for options in (
        {"multiClass": "ovr", "labels": [0, 1, 2]},
        {"multiClass": "ovr", "labels": [0, 1, 2], "average": None},
        {"multiClass": "ovr", "labels": [0, 1, 2], "average": "weighted"},
        {"multiClass": "ovr", "labels": [0, 1, 2], "average": "micro"},
        {"multiClass": "ovo", "labels": [0, 1, 2]},
        {"multiClass": "ovr"},
    ):
        yield case(
            {"yTrue": y_true, "yScore": as_input(y_score), "options": options},
            lambda: metrics.roc_auc_score(y_true, y_score, **options_of(options)),
            "absent class",
        )
    off = y_score * 1.01
    yield case(
        {"yTrue": draw(rng, [0, 1, 2], 20), "yScore": as_input(off), "options": {"multiClass": "ovr"}},
        lambda: metrics.roc_auc_score([0, 1, 2] * 6 + [0, 1], off, multi_class="ovr"),
        "rows that do not sum to 1",
    )


def curve_options(y_true):
    yield {}
    yield {"dropIntermediate": False}
    yield {"dropIntermediate": True}
    for label in list(dict.fromkeys(y_true))[:3]:
        if label == label:
            yield {"positiveLabel": label}
    yield {"positiveLabel": "zz" if y_true and isinstance(y_true[0], str) else 77}


def precision_options(y_true):
    yield {}
    labels = list(dict.fromkeys(y_true))
    if len(labels) <= 2:
        for label in labels:
            if label == label:
                yield {"positiveLabel": label}
        yield {"positiveLabel": "zz" if y_true and isinstance(y_true[0], str) else 77}


def precision_multiclass_options(_):
    yield {}
    for average in ("micro", "macro", "weighted", None):
        yield {"average": average}
    yield {"positiveLabel": 2}


TASKS = list(tasks())
write(
    "metrics",
    "roc-auc",
    "scikit-learn",
    MADE,
    [
        *binary(metrics.roc_auc_score, area_options),
        *multiclass(metrics.roc_auc_score, area_multiclass_options),
        *absent_classes(),
    ],
)
write(
    "metrics",
    "average-precision",
    "scikit-learn",
    MADE,
    [
        *binary(metrics.average_precision_score, precision_options),
        *multiclass(metrics.average_precision_score, precision_multiclass_options),
    ],
)
write(
    "metrics",
    "roc-curve",
    "scikit-learn",
    MADE,
    binary(metrics.roc_curve, curve_options, lambda c: dict(zip(("fpr", "tpr", "thresholds"), c)), 10),
)
write(
    "metrics",
    "precision-recall-curve",
    "scikit-learn",
    MADE,
    binary(
        metrics.precision_recall_curve,
        curve_options,
        lambda c: dict(zip(("precision", "recall", "thresholds"), c)),
        10,
    ),
)
write(
    "metrics",
    "det-curve",
    "scikit-learn",
    MADE,
    binary(metrics.det_curve, curve_options, lambda c: dict(zip(("fpr", "fnr", "thresholds"), c)), 10),
)
