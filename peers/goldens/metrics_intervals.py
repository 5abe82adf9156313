"""Intervals: statsmodels for proportions, DeLong's covariance from its definition by NumPy; slices: scikit-learn by mask."""

import numpy as np
from common import case, write
from metrics_cases import draw
from scipy.stats import norm
from sklearn import metrics
from statsmodels.stats.proportion import proportion_confint

MADE = "peers/goldens/metrics_intervals.py"
rng = np.random.default_rng(20260104)


def proportions():
    cases = []
    for n in (1, 2, 10, 57, 200):
        for share in (0, 0.1, 0.5, 0.93, 1):
            right = round(share * n)
            y_true = draw(rng, [0, 1], n)
            y_pred = [label if i < right else 1 - label for i, label in enumerate(y_true)]
            for level in (0.8, 0.95, 0.999):
                for method, peer in (("wilson", "wilson"), ("clopper-pearson", "beta")):

                    def answer():
                        lower, upper = proportion_confint(right, n, alpha=1 - level, method=peer)
                        return {"value": right / n, "lower": lower, "upper": upper, "level": level, "method": method}

                    cases.append(
                        case({"yTrue": y_true, "yScore": y_pred, "options": {"level": level, "method": method}}, answer)
                    )
    write("metrics", "interval-accuracy", "statsmodels", MADE, cases)


def delong(y_true, y_score, level):
    """Every pair compared, as the paper defines the structural components."""
    y_true, y_score = np.asarray(y_true), np.asarray(y_score)
    positive, negative = y_score[y_true == 1], y_score[y_true == 0]
    wins = (positive[:, None] > negative) + 0.5 * (positive[:, None] == negative)
    variance = wins.mean(axis=1).var(ddof=1) / len(positive) + wins.mean(axis=0).var(ddof=1) / len(negative)
    half = norm.isf((1 - level) / 2) * np.sqrt(variance)
    value = metrics.roc_auc_score(y_true, y_score)
    return {"value": value, "lower": max(0, value - half), "upper": min(1, value + half), "method": "delong"}


def areas():
    cases = []
    for n in (6, 20, 60):
        for digits in (1, 2, 6):
            for shift in (0, 1, 3):
                y_true = draw(rng, [0, 1], n)
                y_true[:4] = [0, 1, 0, 1]
                y_score = np.round(rng.normal(0, 1, n) + shift * np.array(y_true), digits).tolist()
                for level in (0.9, 0.95):
                    cases.append(
                        case(
                            {"yTrue": y_true, "yScore": y_score, "options": {"level": level}},
                            lambda: delong(y_true, y_score, level),
                        )
                    )
    write("metrics", "interval-roc-auc", "scikit-learn", MADE, cases)


def by_slice():
    cases = []
    for n in (40, 120):
        y_true = draw(rng, ["no", "yes", "maybe"], n)
        y_pred = [label if rng.random() < 0.6 else "no" for label in y_true]
        columns = {"device": draw(rng, ["web", "app"], n), "plan": draw(rng, [3, 1, 2], n), "beta": draw(rng, [True, False], n)}
        for least in (1, 15):

            def measure(mask):
                t, p = np.array(y_true)[mask], np.array(y_pred)[mask]
                return {
                    "accuracy": metrics.accuracy_score(t, p),
                    "macroF1": metrics.f1_score(t, p, average="macro"),
                }

            def answer():
                slices, skipped = [], []
                for column, values in columns.items():
                    for value in sorted(set(values)):
                        mask = np.array([each == value for each in values])
                        entry = {"column": column, "value": value, "rows": int(mask.sum())}
                        if mask.sum() < least:
                            skipped.append(entry)
                        else:
                            slices.append({**entry, "share": mask.mean(), "values": measure(mask)})
                comparisons = []
                for metric in ("accuracy", "macroF1"):
                    for column in columns:
                        values = [s["values"][metric] for s in slices if s["column"] == column]
                        if values:
                            low, high = min(values), max(values)
                            ratio = 1 if high == low else low / high
                            comparisons.append(
                                {"metric": metric, "column": column, "min": low, "max": high, "difference": high - low, "ratio": ratio}
                            )
                return {
                    "rows": n,
                    "overall": {"values": measure(np.ones(n, bool))},
                    "slices": slices,
                    "skipped": skipped,
                    "comparisons": comparisons,
                }

            cases.append(case({"yTrue": y_true, "yPred": y_pred, "slices": columns, "minRows": least}, answer))
    write("metrics", "by-slice", "scikit-learn", MADE, cases)


proportions()
areas()
by_slice()
