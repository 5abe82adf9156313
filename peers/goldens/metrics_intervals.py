"""Intervals: statsmodels for proportions, DeLong's covariance from its definition by NumPy, scipy for bootstrap ends; slices: scikit-learn by mask."""

import numpy as np
from common import case, write
from metrics_cases import draw
from scipy.special import expit, logit
from scipy.stats import bootstrap, norm
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


def weighted_proportions():
    """Kish's effective number of rows in the place of the number of rows."""
    cases = []
    for n in (5, 30, 120):
        for _ in range(4):
            y_true = draw(rng, [0, 1], n)
            y_true[0] = 1
            y_pred = [y if rng.random() < 0.8 else 1 - y for y in y_true]
            y_pred[0] = 1
            weight = (np.round(rng.random(n), 3) * (rng.random(n) < 0.8)).tolist()
            weight[0] = 0.5
            t, p, w = np.array(y_true), np.array(y_pred), np.array(weight)
            for name, rows in (("accuracy", w >= 0), ("precision", p == 1), ("recall", t == 1)):
                for method, peer in (("wilson", "wilson"), ("clopper-pearson", "beta")):

                    def answer():
                        value = np.average((t == p)[rows], weights=w[rows])
                        size = w[rows].sum() ** 2 / (w[rows] ** 2).sum()
                        lower, upper = proportion_confint(value * size, size, alpha=0.05, method=peer)
                        return {"value": value, "lower": lower, "upper": upper, "method": method}

                    options = {"method": method, "sampleWeight": weight}
                    cases.append(case({"metric": name, "yTrue": y_true, "yScore": y_pred, "options": options}, answer))
    write("metrics", "interval-weighted", "statsmodels", MADE, cases)


def delong(y_true, y_score, level, method, weight):
    """Every pair compared, as the paper defines the structural components; their variance within each class by its weights."""
    y_true, y_score = np.asarray(y_true), np.asarray(y_score)
    weight = np.ones(len(y_true)) if weight is None else np.asarray(weight)
    value = metrics.roc_auc_score(y_true, y_score, sample_weight=weight)
    positive, negative = y_score[y_true == 1], y_score[y_true == 0]
    v, w = (weight[y_true == c] / weight[y_true == c].sum() for c in (1, 0))
    wins = (positive[:, None] > negative) + 0.5 * (positive[:, None] == negative)
    variance = 0
    for share, placed in ((v, wins @ w), (w, v @ wins)):
        variance += (share**2 * (placed - value) ** 2).sum() / (1 - (share**2).sum())
    half = norm.isf((1 - level) / 2) * np.sqrt(variance)
    if method == "delong":
        return {"value": value, "lower": max(0, value - half), "upper": min(1, value + half), "method": method}
    if min(value, 1 - value) < 1e-14:
        return {"value": value, "lower": value, "upper": value, "method": "logit-delong"}
    # The log odds of the area without each row in turn, computed again from the rows that are left.
    least = min(value, 1 - value, 0.5 * (v**2).sum() * (w**2).sum())
    odds = lambda area: logit(np.clip(area, least, 1 - least))
    variance = 0
    for label, share in ((1, v), (0, w)):
        for row, part in zip(np.flatnonzero(y_true == label), share):
            rest = np.arange(len(y_true)) != row
            without = metrics.roc_auc_score(y_true[rest], y_score[rest], sample_weight=weight[rest])
            variance += ((1 - part) * (odds(without) - odds(value))) ** 2 / (1 - (share**2).sum())
    half = norm.isf((1 - level) / 2) * np.sqrt(variance)
    return {"value": value, "lower": expit(logit(value) - half), "upper": expit(logit(value) + half), "method": "logit-delong"}


def areas():
    cases = []
    for n in (6, 20, 60):
        for digits in (1, 2, 6):
            for shift in (0, 1, 3):
                y_true = draw(rng, [0, 1], n)
                y_true[:4] = [0, 1, 0, 1]
                y_score = np.round(rng.normal(0, 1, n) + shift * np.array(y_true), digits).tolist()
                for options in (
                    {"level": 0.9, "method": "delong"},
                    {"level": 0.95, "method": "delong"},
                    {"level": 0.95},
                    {"level": 0.99, "method": "logit-delong", "sampleWeight": np.round(rng.random(n) + 0.1, 2).tolist()},
                    {"level": 0.95, "method": "delong", "sampleWeight": rng.integers(1, 4, n).tolist()},
                ):
                    cases.append(
                        case(
                            {"yTrue": y_true, "yScore": y_score, "options": options},
                            lambda: delong(y_true, y_score, options["level"], options.get("method"), options.get("sampleWeight")),
                        )
                    )
    write("metrics", "interval-roc-auc", "scikit-learn", MADE, cases)


class Drawn:
    """What scipy takes for an earlier run, whose draws it then goes on with."""

    def __init__(self, distribution):
        self.bootstrap_distribution = np.asarray(distribution)


def ends():
    """The ends that scipy reads from given draws: of a mean and of a mean of logarithms, skewed both."""
    cases = []
    for n in (2, 5, 12, 30):
        for draws in (40, 120):
            for name, statistic in (("mean", np.mean), ("log", lambda x, axis=None: np.log(np.mean(x, axis=axis)))):
                sample = np.round(rng.gamma(1, 2, n) + 0.1, 3)
                drawn = np.array([statistic(sample[rng.integers(0, n, n)]) for _ in range(draws)])
                for level in (0.8, 0.95):
                    for method, peer in (("bca", "BCa"), ("bootstrap", "percentile")):

                        def answer():
                            found = bootstrap(
                                (sample,), statistic, n_resamples=0, bootstrap_result=Drawn(drawn), method=peer, confidence_level=level
                            ).confidence_interval
                            return {"lower": found.low, "upper": found.high}

                        given = {"sample": sample, "statistic": name, "drawn": np.round(drawn, 12), "level": level, "method": method}
                        drawn = np.round(drawn, 12)
                        cases.append(case(given, answer))
    write("metrics", "resampling-ends", "scipy", MADE, cases)


def by_slice():
    cases = []
    for n in (40, 120):
        y_true = draw(rng, ["no", "yes", "maybe"], n)
        y_pred = [label if rng.random() < 0.6 else "no" for label in y_true]
        columns = {"device": draw(rng, ["web", "app"], n), "plan": draw(rng, [3, 1, 2], n), "beta": draw(rng, [True, False], n)}
        crossed = {**columns, "device & plan": [f"{d} & {p}" for d, p in zip(columns["device"], columns["plan"])]}
        for least, weight in ((1, None), (15, None), (5, np.round(rng.random(n) + 0.1, 2))):

            def measure(mask):
                t, p = np.array(y_true)[mask], np.array(y_pred)[mask]
                w = None if weight is None else weight[mask]
                return {
                    "accuracy": metrics.accuracy_score(t, p, sample_weight=w),
                    "macroF1": metrics.f1_score(t, p, average="macro", sample_weight=w),
                }

            def answer():
                slices, skipped = [], []
                for column, values in crossed.items():
                    for value in sorted(set(values)):
                        mask = np.array([each == value for each in values])
                        entry = {"column": column, "value": value, "rows": int(mask.sum())}
                        if mask.sum() < least:
                            skipped.append(entry)
                        else:
                            slices.append({**entry, "share": mask.mean(), "values": measure(mask)})
                comparisons, overall = [], measure(np.ones(n, bool))
                for metric in ("accuracy", "macroF1"):
                    for column in crossed:
                        values = [s["values"][metric] for s in slices if s["column"] == column]
                        if values:
                            low, high, whole = min(values), max(values), overall[metric]
                            comparisons.append(
                                {
                                    "metric": metric,
                                    "column": column,
                                    "min": low,
                                    "max": high,
                                    "difference": high - low,
                                    "ratio": 1 if high == low else low / high,
                                    "differenceToOverall": max(abs(value - whole) for value in values),
                                    "ratioToOverall": min(min(value / whole, whole / value) if value else 0 for value in values),
                                }
                            )
                return {"rows": n, "overall": {"values": overall}, "slices": slices, "skipped": skipped, "comparisons": comparisons}

            options = {"minRows": least, "crossed": [["device", "plan"]], **({} if weight is None else {"sampleWeight": weight})}
            cases.append(case({"yTrue": y_true, "yPred": y_pred, "slices": columns, "options": options}, answer))
    write("metrics", "by-slice", "scikit-learn", MADE, cases)


proportions()
weighted_proportions()
areas()
ends()
by_slice()
