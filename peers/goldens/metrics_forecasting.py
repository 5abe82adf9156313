# venv: torch
"""Errors of forecasts: torchmetrics', utilsforecast's, scoringrules', scikit-learn's answers for packages/metrics/src/forecasting."""

import dieboldmariano
import numpy as np
import pandas as pd
import scoringrules
from common import case, write
from scipy import stats
from sklearn.metrics import mean_pinball_loss
from torch_doubles import doubles
from torchmetrics.functional import regression as peer
from utilsforecast import losses

MADE = "peers/goldens/metrics_forecasting.py"
rng = np.random.default_rng(20260133)


def series():
    for n in (1, 2, 3, 8, 9, 33):
        for scale in (1, 1000):
            y_true = np.round(rng.normal(5 * scale, 3 * scale, n), 3)
            yield f"n={n}", y_true.tolist(), np.round(y_true + rng.normal(0, scale, n), 3).tolist()
            yield f"whole, n={n}", np.round(y_true).tolist(), np.round(y_true + rng.normal(0, scale, n)).tolist()
    yield "perfect", [1.0, 2.0, 4.0], [1.0, 2.0, 4.0]
    yield "of both signs", [-1.0, 2.0, -3.0, 4.0], [1.0, -2.0, 3.0, 3.0]
    yield "with zeros", [0.0, 1.0, 0.0], [0.0, 0.5, 1.0]


def broken():
    yield "lengths", [1.0, 2.0], [1.0]


def simple(name, answer, options=({},), tasks=series, of="torchmetrics", bad=True):
    cases = []
    for title, y_true, y_pred in [*tasks(), *(broken() if bad else ())]:
        for given in options:
            cases.append(
                case(
                    {"yTrue": y_true, "yPred": y_pred, "options": given},
                    lambda: answer(doubles(y_pred), doubles(y_true), **given),
                    title,
                )
            )
    write("metrics", name, of, MADE, cases)


def not_zero():
    return (each for each in series() if any(each[1]))


def varied():
    return (each for each in series() if len(set(each[1])) > 1)


def moderate():
    """torchmetrics overflows where an error is above 709."""
    return (each for each in series() if np.max(np.abs(np.subtract(each[1], each[2]))) < 500)


def frame(y_true, y_pred, **more):
    n = len(y_true)
    return pd.DataFrame({"unique_id": ["a"] * n, "ds": range(n), "y": y_true, "model": y_pred, **more})


def scaled(name, measure, root=False):
    cases = []
    for title, y_true, y_pred in series():
        for period in (1, 2, 7):
            for length in (period + 1, 2 * period + 5, 40):
                y_train = np.round(np.cumsum(rng.normal(0, 1, length)) + 20, 3).tolist()
                train = pd.DataFrame({"unique_id": ["a"] * length, "ds": range(-length, 0), "y": y_train})

                def answer():
                    return measure(frame(y_true, y_pred), ["model"], period, train)["model"].iloc[0]

                options = {"yTrain": y_train, "seasonalPeriod": period}
                if len(cases) % 2 == 0 or title == "perfect":
                    cases.append(case({"yTrue": y_true, "yPred": y_pred, "options": options}, answer, title))
                else:
                    cases.append(None)
    write("metrics", name, "utilsforecast", MADE, [each for each in cases if each])


def bias():
    cases = [
        case(
            {"yTrue": y_true, "yPred": y_pred, "options": {}},
            lambda: losses.bias(frame(y_true, y_pred), ["model"])["model"].iloc[0],
            title,
        )
        for title, y_true, y_pred in series()
    ]
    write("metrics", "forecast-bias", "utilsforecast", MADE, cases)


def intervals():
    scores, covers = [], []
    for title, y_true, y_pred in series():
        for level in (0.5, 0.8, 0.95, 0.99):
            half = np.round(rng.gamma(2, np.std(y_true) + 0.1, len(y_true)), 1)
            lower, upper = np.round(y_pred - half, 4).tolist(), np.round(y_pred + half, 4).tolist()
            given = {"yTrue": y_true, "lower": lower, "upper": upper}
            scores.append(
                case(
                    {**given, "options": {"level": level}},
                    lambda: np.mean(scoringrules.interval_score(np.array(y_true), lower, upper, 1 - level)),
                    title,
                )
            )
            bounds = {"model-lo-90": lower, "model-hi-90": upper}
            covers.append(
                case(
                    given,
                    lambda: losses.coverage(frame(y_true, y_pred, **bounds), ["model"], 90)["model"].iloc[0],
                    title,
                )
            )
    write("metrics", "mean-interval-score", "scoringrules", MADE, scores)
    write("metrics", "interval-coverage", "utilsforecast", MADE, covers[::2])


def quantiles():
    cases = []
    for title, y_true, _ in not_zero():
        for shares in ([0.5], [0.1, 0.9], [0, 0.25, 0.5, 0.75, 1]):
            forecast = np.round(np.array(y_true)[:, None] + rng.normal(0, 2, (len(y_true), len(shares))), 3)

            def answer():
                each = [mean_pinball_loss(y_true, forecast[:, i], alpha=share) for i, share in enumerate(shares)]
                return 2 * np.mean(each) / np.mean(np.abs(y_true))

            matrix = {"data": forecast.ravel(), "rows": len(y_true), "cols": len(shares)}
            options = {"quantiles": shares}
            cases.append(case({"yTrue": y_true, "yQuantiles": matrix, "options": options}, answer, title))
    write("metrics", "weighted-quantile-loss", "scikit-learn", MADE, cases)


def ensembles():
    cases = []
    for n in (1, 2, 7, 20):
        for members in (1, 2, 3, 10, 41):
            for kind in ("real", "whole", "one value"):
                y_true = rng.normal(0, 3, n)
                forecast = np.round(rng.normal(0, 3, (n, members)), 3)
                if kind == "whole":
                    y_true, forecast = np.round(y_true), np.round(forecast)
                if kind == "one value":
                    forecast = np.repeat(forecast[:, :1], members, axis=1)
                for estimator in ("ensemble", "fair"):
                    if estimator == "fair" and members == 1:
                        continue  # 0 / 0
                    if n * members > 300:
                        continue
                    matrix = {"data": forecast.ravel(), "rows": n, "cols": members}
                    known = {"ensemble": "nrg", "fair": "fair"}[estimator]
                    cases.append(
                        case(
                            {"yTrue": y_true, "yEnsemble": matrix, "options": {"estimator": estimator}},
                            lambda: np.mean(scoringrules.crps_ensemble(y_true, forecast, estimator=known)),
                            f"{kind}, {members} members",
                        )
                    )
    write("metrics", "continuous-ranked-probability-score", "scoringrules", MADE, cases)
    cases = []
    for n in (1, 2, 9, 30):
        for scale in (0.01, 1, 100):
            for distance in (0, 0.1, 1, 8):
                mean = rng.normal(0, 3, n)
                sd = rng.gamma(2, scale, n) + scale / 10
                y_true = mean + distance * sd * rng.normal(0, 1, n)
                cases.append(
                    case(
                        {"yTrue": y_true, "mean": mean, "sd": sd},
                        lambda: np.mean(scoringrules.crps_normal(y_true, mean, sd)),
                        f"scale {scale}, distance {distance}",
                    )
                )
    write("metrics", "normal-continuous-ranked-probability-score", "scoringrules", MADE, cases)


def compared():
    """The statistic is the package's; its p-value, which it has to 10 digits, SciPy's."""
    cases = []
    for n in (3, 5, 12, 40):
        for horizon in (1, 2, 4):
            for power in (1, 2, 1.5):
                for variance in ("acf", "bartlett"):
                    if horizon >= n:
                        continue
                    y_true = np.round(np.cumsum(rng.normal(0, 1, n)), 3)
                    first = np.round(y_true + rng.normal(0, 1, n), 3)
                    second = np.round(y_true + rng.normal(0, 1.4, n), 3)
                    alternative = ("two-sided", "less", "greater")[len(cases) % 3]

                    def answer():
                        try:
                            statistic, _ = dieboldmariano.dm_test(
                                y_true.tolist(),
                                first.tolist(),
                                second.tolist(),
                                loss=lambda u, v: abs(u - v) ** power,
                                h=horizon,
                                variance_estimator=variance,
                            )
                        except dieboldmariano.NegativeVarianceException:
                            return {"statistic": float("nan"), "pValue": float("nan"), "df": n - 1}
                        tail = {
                            "two-sided": lambda: 2 * stats.t.sf(abs(statistic), n - 1),
                            "less": lambda: stats.t.cdf(statistic, n - 1),
                            "greater": lambda: stats.t.sf(statistic, n - 1),
                        }
                        return {"statistic": statistic, "pValue": tail[alternative](), "df": n - 1}

                    options = {"horizon": horizon, "power": power, "variance": variance, "alternative": alternative}
                    cases.append(
                        case(
                            {"yTrue": y_true, "yPredA": first, "yPredB": second, "options": options},
                            answer,
                            f"n={n}, horizon {horizon}",
                        )
                    )
    write("metrics", "diebold-mariano-test", "dieboldmariano", MADE, cases)


def formulas():
    """What has a published formula and no package: written out in NumPy."""

    def u1(y, p):
        return np.sqrt(np.mean((y - p) ** 2)) / (np.sqrt(np.mean(y**2)) + np.sqrt(np.mean(p**2)))

    def u2(y, p):
        forecast_change, change = p[1:] / y[:-1] - 1, y[1:] / y[:-1] - 1  # as forecast::accuracy of R has it
        return np.sqrt(np.sum((forecast_change - change) ** 2) / np.sum(change**2))

    def direction(y, p):
        return np.mean(np.sign(np.diff(y)) == np.sign(p[1:] - y[:-1]))

    for name, formula in (("theil-u1", u1), ("theil-u2", u2), ("mean-directional-accuracy", direction)):
        tasks = [(title, np.array(y), np.array(p)) for title, y, p in series() if len(y) > 1 and all(y)]
        cases = [case({"yTrue": y, "yPred": p}, lambda: formula(y, p), title) for title, y, p in tasks]
        write("metrics", name, "numpy", MADE, cases)


NORMALIZATIONS = [{"normalization": each} for each in ("mean", "range", "std", "l2")]

simple("symmetric-mean-absolute-percentage-error", peer.symmetric_mean_absolute_percentage_error)
simple("weighted-mean-absolute-percentage-error", peer.weighted_mean_absolute_percentage_error, tasks=not_zero)
simple("log-cosh-error", peer.log_cosh_error, tasks=moderate)
simple("minkowski-distance", peer.minkowski_distance, [{"p": p} for p in (1, 1.5, 2, 3, 0.5)])
simple("relative-squared-error", peer.relative_squared_error, tasks=varied, bad=False)
simple("normalized-root-mean-squared-error", peer.normalized_root_mean_squared_error, NORMALIZATIONS, varied)
simple("critical-success-index", peer.critical_success_index, [{"threshold": t} for t in (-1, 0, 4, 5000)])
scaled("mean-absolute-scaled-error", losses.mase)
scaled("root-mean-squared-scaled-error", losses.rmsse)
bias()
intervals()
quantiles()
ensembles()
compared()
formulas()
