# venv: torch
"""Thresholds that the data choose: torchmetrics' operating points, scikit-learn's counts at every threshold, SciPy's KS."""

import math

import numpy as np
import torch_doubles  # noqa: F401 (makes torchmetrics compute with doubles)
from common import case, write
from metrics_cases import as_input, weights_of, with_weight
from scipy.stats import ks_2samp
from sklearn import metrics
from sklearn.metrics import confusion_matrix_at_thresholds, metric_at_thresholds
from torch_doubles import doubles, longs
from torchmetrics.functional import classification as torchmetrics
from torchmetrics.functional.retrieval import retrieval_precision, retrieval_recall

MADE = "peers/goldens/metrics_thresholds.py"
rng = np.random.default_rng(20260121)


def save(name, peer, cases):
    write("metrics", name, peer, MADE, cases)


def tasks(sizes=(2, 3, 8, 20), repeats=2):
    """Labels of both classes and probabilities, some tied; none is 1, which torchmetrics puts for infinity."""
    for n in sizes:
        for digits in (1, 2, 4):
            for shift in (0, 0.4):
                for _ in range(repeats):
                    y = rng.integers(0, 2, n)
                    y[rng.permutation(n)[:2]] = [0, 1]
                    yield f"n={n}, {digits} digits", y, np.round(np.clip(rng.random(n) + shift * (y - 0.5), 0.01, 0.94), digits)
    yield "perfect", np.array([0, 0, 1, 1]), np.array([0.1, 0.2, 0.3, 0.4])
    yield "backwards", np.array([1, 1, 0, 0]), np.array([0.1, 0.2, 0.3, 0.4])
    yield "all tied", np.array([0, 1, 1]), np.array([0.5, 0.5, 0.5])


def simplex(n, k):
    cuts = np.sort(rng.integers(1, 99, (n, k - 1)), axis=1)
    return np.round(np.diff(cuts, axis=1, prepend=0, append=100) / 100, 2) * 0.99


POINTS = {
    "recall-at-fixed-precision": ("recall_at_fixed_precision", "minPrecision", "min_precision"),
    "precision-at-fixed-recall": ("precision_at_fixed_recall", "minRecall", "min_recall"),
    "sensitivity-at-specificity": ("sensitivity_at_specificity", "minSpecificity", "min_specificity"),
    "specificity-at-sensitivity": ("specificity_at_sensitivity", "minSensitivity", "min_sensitivity"),
}


def threshold(value):
    """The roc curve's first threshold, at which nothing is positive, is 1 in torchmetrics."""
    return math.inf if value == 1 else value


def operating_points():
    for name, (peer, option, argument) in POINTS.items():
        cases = []
        for title, y, score in tasks(repeats=1):
            for share in (0.0, 0.3, 0.5, 0.75, 0.9, 1.0):

                def answer():
                    value, at = getattr(torchmetrics, f"binary_{peer}")(doubles(score), longs(y), **{argument: share})
                    return {"value": value.item(), "threshold": threshold(at.item())}

                cases.append(case({"yTrue": y, "yScore": score, "options": {option: share}}, answer, title))
        for n, k in ((6, 3), (15, 3), (15, 4)):
            y = rng.integers(0, k, n)
            y[:k] = range(k)
            scores = simplex(n, k)
            for share in (0.2, 0.5, 0.8, 1.0):

                def answer():
                    given = {"num_classes": k, argument: share}
                    value, at = getattr(torchmetrics, f"multiclass_{peer}")(doubles(scores), longs(y), **given)
                    return {"values": value, "thresholds": [threshold(each) for each in at.tolist()]}

                given = {"yTrue": y, "yScore": as_input(scores), "options": {option: share}}
                cases.append(case(given, answer, f"{k} classes"))
        save(name, "torchmetrics", cases)


def equal_error_rate():
    cases = []
    for title, y, score in tasks(repeats=4):
        given = {"yTrue": y, "yScore": score, "options": {}}
        cases.append(case(given, lambda: torchmetrics.binary_eer(doubles(score), longs(y)).item(), title))
    for n, k in ((6, 3), (15, 3), (15, 4), (25, 5)):
        y = rng.integers(0, k, n)
        y[:k] = range(k)
        scores = simplex(n, k)
        given = {"yTrue": y, "yScore": as_input(scores), "options": {}}
        cases.append(case(given, lambda: torchmetrics.multiclass_eer(doubles(scores), longs(y), num_classes=k), f"{k} classes"))
    save("equal-error-rate", "torchmetrics", cases)


def weighted_tasks(repeats=1):
    for title, y, score in tasks((2, 3, 8, 20), repeats):
        for weight in weights_of(rng, len(y)):
            if weight is None or len({label for label, w in zip(y.tolist(), weight) if w > 0}) == 2:
                yield title, y, score, weight


def ks():
    cases = []
    for title, y, score in tasks(repeats=3):
        for given in (score, -3 * score + 1):
            answer = lambda: ks_2samp(given[y == 1], given[y == 0]).statistic
            cases.append(case({"yTrue": y, "yScore": given, "options": {}}, answer, title))
    save("ks-statistic", "scipy", cases)


def gains():
    cases = []
    for title, y, score, weight in weighted_tasks():

        def answer():
            tns, fps, fns, tps, thresholds = confusion_matrix_at_thresholds(y, score, sample_weight=weight)
            share = (tps + fps) / (tps + fps + tns + fns)
            gain = tps / (tps + fns)
            lift = gain / share
            first = lambda value, rest: np.concatenate([[value], rest])
            return {
                "share": first(0, share),
                "gain": first(0, gain),
                "lift": first(lift[0], lift),
                "thresholds": first(math.inf, thresholds),
            }

        cases.append(case({"yTrue": y, "yScore": score, "options": with_weight({}, weight)}, answer, title))
    save("cumulative-gains", "scikit-learn", cases)


def budgets():
    """Scores without ties: torchmetrics would take tied rows in any order."""
    cases = []
    for n in (2, 5, 12, 30):
        for _ in range(4):
            y = rng.integers(0, 2, n)
            y[0] = 1
            score = np.round(rng.permutation(n) / n * 0.97 + 0.01, 4)
            for k in sorted({1, 2, n // 2, n - 1, n}):

                def answer():
                    precision = retrieval_precision(doubles(score), longs(y), top_k=k).item()
                    return {
                        "threshold": np.sort(score)[-k],
                        "rows": k,
                        "precision": precision,
                        "recall": retrieval_recall(doubles(score), longs(y), top_k=k).item(),
                        "lift": precision / y.mean(),
                    }

                if k >= 1:
                    cases.append(case({"yTrue": y, "yScore": score, "options": {"rows": k}}, answer, f"n={n}, k={k}"))
    save("at-budget", "torchmetrics", cases)


OBJECTIVES = {
    "accuracy": ({}, metrics.accuracy_score),
    "matthews-corrcoef": ({}, metrics.matthews_corrcoef),
    "youden": ({}, lambda y, p, **k: metrics.balanced_accuracy_score(y, p, adjusted=True, **k)),
    "fbeta": ({}, metrics.f1_score),
    "fbeta 2": ({"beta": 2}, lambda y, p, **k: metrics.fbeta_score(y, p, beta=2, **k)),
    "fbeta 0.5": ({"beta": 0.5}, lambda y, p, **k: metrics.fbeta_score(y, p, beta=0.5, **k)),
}


def choices():
    """The greatest value over scikit-learn's thresholds and the one above them all; of equal ones, to 1e-12, the highest."""
    cases = []
    for title, y, score, weight in weighted_tasks():
        for name, (options, objective) in OBJECTIVES.items():

            def answer():
                weights = {} if weight is None else {"sample_weight": weight}
                # metric_at_thresholds sorts the labels, but not weights among its metric_params.
                thresholds = metric_at_thresholds(y, score, objective)[1]
                values = [objective(y, score >= each, **weights) for each in thresholds]
                nothing = objective(y, np.zeros_like(y), **weights)
                values, thresholds = np.concatenate([[nothing], values]), np.concatenate([[math.inf], thresholds])
                best = np.flatnonzero(values >= values.max() - 1e-12)[0]
                return {"value": values[best], "threshold": thresholds[best]}

            if weight is None or name in ("accuracy", "fbeta 2"):
                given = {"objective": name.split()[0], **options}
                cases.append(case({"yTrue": y, "yScore": score, "options": with_weight(given, weight)}, answer, f"{name}, {title}"))
    save("choose-threshold", "scikit-learn", cases)


operating_points()
equal_error_rate()
ks()
gains()
budgets()
choices()
