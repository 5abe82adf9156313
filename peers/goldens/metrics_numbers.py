"""Probabilities and predicted values: scikit-learn's answers for packages/metrics/src/calibration and src/regression."""

import numpy as np
from common import case, write
from metrics_cases import ALPHABETS, draw, options_of, weights_of, with_weight
from sklearn import metrics
from sklearn.calibration import calibration_curve

MADE = "peers/goldens/metrics_numbers.py"
rng = np.random.default_rng(20260103)


def binary_tasks():
    for kind in ("binary", "signed", "boolean", "two strings"):
        for n in (2, 9, 30):
            y_true = draw(rng, ALPHABETS[kind], n)
            y_true[:2] = ALPHABETS[kind]
            yield kind, y_true, np.round(rng.random(n), 4).tolist()
            yield f"{kind}, coarse", y_true, np.round(rng.random(n), 1).tolist()
    yield "certain", [0, 1, 1, 0], [0.0, 1.0, 0.0, 1.0]
    yield "certain and right", [0, 1], [0.0, 1.0]
    yield "two other numbers", [3, 5, 5, 3], [0.1, 0.4, 0.35, 0.8]
    for label in (0, 1, -1, 4, True, False, "a"):
        yield f"only {label!r}", [label] * 3, [0.1, 0.4, 0.8]
    yield "three classes", [0, 1, 2], [0.1, 0.4, 0.8]
    yield "above 1", [0, 1], [0.1, 1.1]
    yield "below 0", [0, 1], [-0.1, 1.0]
    yield "missing", [0, 1], [float("nan"), 1.0]
    yield "lengths", [0, 1], [0.1]
    yield "empty", [], []


def matrix_tasks():
    for kind in ("binary", "three", "strings", "spread"):
        alphabet = ALPHABETS[kind]
        for n in (6, 20):
            y_true = draw(rng, alphabet, n)
            y_true[: len(alphabet)] = alphabet
            raw = np.round(rng.random((n, len(alphabet))), 2) + 0.01
            yield kind, sorted(alphabet), y_true, raw / raw.sum(axis=1, keepdims=True)
    sure = np.eye(3)
    yield "certain", [0, 1, 2], [0, 1, 2], sure
    yield "certain and wrong", [0, 1, 2], [1, 2, 0], sure
    yield "absent class", [0, 1, 2], [0, 0, 2], np.full((3, 3), 1 / 3)
    yield "one class", [0, 1, 2], [0, 0, 0], np.full((3, 3), 1 / 3)


def losses(name, peer, binary_options, matrix_options):
    cases = []
    for title, y_true, y_prob in binary_tasks():
        for options in binary_options(y_true):
            for weight in weights_of(rng, len(y_true)) if y_true else [None]:
                given = with_weight(options, weight)
                cases.append(
                    case(
                        {"yTrue": y_true, "yProb": y_prob, "options": given},
                        lambda: peer(y_true, y_prob, **options_of(given)),
                        title,
                    )
                )
    for title, labels, y_true, y_prob in matrix_tasks():
        for options in matrix_options(labels):
            for weight in [None, (rng.random(len(y_true)) + 0.1).tolist()]:
                given = with_weight(options, weight)
                matrix = {"data": y_prob.ravel(), "rows": y_prob.shape[0], "cols": y_prob.shape[1]}
                cases.append(
                    case(
                        {"yTrue": y_true, "yProb": matrix, "options": given},
                        lambda: peer(y_true, y_prob, **options_of(given)),
                        title,
                    )
                )
    write("metrics", name, "scikit-learn", MADE, cases)


def log_loss_options(y_true):
    yield {}
    if y_true and y_true[0] == 0 and not isinstance(y_true[0], bool):
        yield {"labels": [0, 1]}
        yield {"labels": [0, 1, 2]}


def label_options(labels):
    yield {}
    yield {"labels": labels}
    yield {"labels": labels[:-1]}


def brier_options(y_true):
    yield {}
    yield {"scaleByHalf": False}
    for label in list(dict.fromkeys(y_true))[:2]:
        yield {"positiveLabel": label}


def brier_matrix_options(labels):
    yield {}
    yield {"labels": labels, "scaleByHalf": True}
    yield {"labels": labels, "scaleByHalf": False}


def calibration():
    cases = []
    for title, y_true, y_prob in binary_tasks():
        if title == "missing":
            continue  # scikit-learn answers with NaN, we refuse
        label = y_true[-1] if y_true else 1
        for options in (
            {},
            {"bins": 3, "strategy": "quantile"},
            {"bins": 10, "strategy": "quantile"},
            {"bins": 10},
            {"bins": 1},
            {"bins": 7, "positiveLabel": label},
        ):

            def answer():
                prob_true, prob_pred = calibration_curve(y_true, y_prob, **options_of(options))
                return {"probTrue": prob_true, "probPred": prob_pred}

            cases.append(case({"yTrue": y_true, "yProb": y_prob, "options": options}, answer, title))
    write("metrics", "calibration-curve", "scikit-learn", MADE, cases)


def regression_tasks():
    for n in (1, 2, 3, 8, 33):
        y_true = rng.normal(5, 3, n)
        yield f"n={n}", y_true.tolist(), (y_true + rng.normal(0, 1, n)).tolist()
        yield f"large, n={n}", (1e9 + y_true).tolist(), (1e9 + y_true + rng.normal(0, 1, n)).tolist()
    yield "whole", [1, 2, 3, 4], [1, 2, 3, 5]
    yield "constant", [2.0, 2.0, 2.0], [1.0, 2.0, 3.0]
    yield "constant and right", [2.0, 2.0], [2.0, 2.0]
    yield "perfect", [1.0, 2.0, 3.0], [1.0, 2.0, 3.0]
    yield "infinite", [1.0, float("inf")], [1.0, 2.0]
    yield "missing", [1.0, 2.0], [float("nan"), 2.0]
    yield "lengths", [1.0, 2.0], [1.0]
    yield "empty", [], []


def regression(name, peer, all_options=({},)):
    cases = []
    for title, y_true, y_pred in regression_tasks():
        for options in all_options:
            for weight in weights_of(rng, len(y_true)) if y_true else [None]:
                given = with_weight(options, weight)
                cases.append(
                    case(
                        {"yTrue": y_true, "yPred": y_pred, "options": given},
                        lambda: peer(y_true, y_pred, **options_of(given)),
                        title,
                    )
                )
    write("metrics", name, "scikit-learn", MADE, cases)


losses("log-loss", metrics.log_loss, log_loss_options, label_options)
losses("brier-score-loss", metrics.brier_score_loss, brier_options, brier_matrix_options)
calibration()
regression("mean-absolute-error", metrics.mean_absolute_error)
regression("mean-squared-error", metrics.mean_squared_error)
regression("r2", metrics.r2_score, ({}, {"forceFinite": False}))
