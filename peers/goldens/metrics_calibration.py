# venv: torch
"""Calibration: torchmetrics' and netcal's errors, scikit-learn's, statsmodels' and betacal's calibrators, tests by their definition."""

import itertools
import math
import warnings

import numpy as np
import statsmodels.api as sm
import torch
from betacal import BetaCalibration
from common import case, write
from netcal.metrics import ECE, MCE
from scipy import special, stats
from sklearn.calibration import _SigmoidCalibration, _TemperatureScaling, calibration_curve
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import brier_score_loss
from statsmodels.stats.diagnostic_gen import test_chisquare_binning
from statsmodels.stats.proportion import proportion_confint
from torchmetrics.functional.classification import binary_calibration_error
from torchmetrics.functional.classification.calibration_error import _ce_compute

warnings.filterwarnings("ignore")
torch.set_default_dtype(torch.float64)
MADE = "peers/goldens/metrics_calibration.py"
rng = np.random.default_rng(20260120)


def save(name, peer, cases):
    write("metrics", name, peer, MADE, cases)


def off_edges(n):
    """Probabilities that lie on no edge of 1 to 20 bins, where the peers differ."""
    return np.round(rng.choice(1000, n, replace=False) * 0.000998 + 0.00037, 6)


def outcomes(probability, sharpness=1.0):
    """Labels that happen with the given probabilities, or with sharper or duller ones; both classes occur."""
    odds = special.logit(np.clip(probability, 1e-6, 1 - 1e-6)) * sharpness
    y = (rng.random(len(odds)) < special.expit(odds)).astype(int)
    if y.min() == y.max():
        y[0] = 1 - y[0]
    return y


def simplex(n, k):
    cuts = np.sort(off_edges((n, k - 1)), axis=1)
    return np.round(np.diff(cuts, axis=1, prepend=0, append=1), 6)


def matrix(values):
    return {"data": values.ravel(), "rows": values.shape[0], "cols": values.shape[1]}


def calibration_error():
    cases = []
    for n in (1, 2, 7, 20, 30):
        for sharpness in (0.3, 1, 3):
            p = off_edges(n)
            y = (rng.random(n) < special.expit(special.logit(p) * sharpness)).astype(int)
            for bins in (1, 4, 10, 15):
                for norm in ("l1", "l2", "max"):
                    cases.append(
                        case(
                            {"yTrue": y, "yProb": p, "options": {"bins": bins, "norm": norm}},
                            lambda: binary_calibration_error(torch.tensor(p), torch.tensor(y), n_bins=bins, norm=norm).item(),
                            f"binary, n={n}",
                        )
                    )
                cases.append(
                    case(
                        {"yTrue": y, "yProb": p, "options": {"bins": bins, "norm": "l2", "debias": True}},
                        lambda: _ce_compute(torch.tensor(p), torch.tensor(y), bins, norm="l2", debias=True).item(),
                        f"debiased, n={n}",
                    )
                )
    for n, k in ((8, 3), (20, 3), (25, 4)):
        for _ in range(2):
            p = simplex(n, k)
            y = np.array([rng.choice(k, p=row) for row in p])
            y[:k] = range(k)
            for bins in (5, 15):
                for norm in ("l1", "l2", "max"):
                    given = {"yTrue": y, "yProb": matrix(p), "options": {"bins": bins, "norm": norm}}
                    cases.append(
                        case(
                            given,
                            lambda: _ce_compute(torch.tensor(p.max(axis=1)), torch.tensor(p.argmax(axis=1) == y), bins, norm).item(),
                            f"top label, {k} classes",
                        )
                    )
                    cases.append(
                        case(
                            {**given, "options": {**given["options"], "classes": "classwise"}},
                            lambda: np.mean(
                                [
                                    binary_calibration_error(
                                        torch.tensor(p[:, c]), torch.tensor((y == c).astype(int)), n_bins=bins, norm=norm
                                    ).item()
                                    for c in range(k)
                                ]
                            ),
                            f"classwise, {k} classes",
                        )
                    )
    p, y = off_edges(5), np.array([0, 1, 0, 1, 1])
    for options in ({"bins": 0}, {"norm": "l3"}):
        cases.append(
            case(
                {"yTrue": y, "yProb": p, "options": options},
                lambda: binary_calibration_error(
                    torch.tensor(p), torch.tensor(y), n_bins=options.get("bins", 15), norm=options.get("norm", "l1")
                ).item(),
                "refused",
            )
        )
    save("expected-calibration-error", "torchmetrics", cases)


def calibration_error_netcal():
    """Bins of equal numbers of rows, and probabilities of exactly 1. No quantile falls on a row: 23 and 29 are coprime with the bins."""
    cases = []
    for n in (24, 30):
        for _ in range(6):
            p = off_edges(n)
            y = outcomes(p, 2)
            for bins in (2, 5, 9, 10):
                for norm, peer in (("l1", ECE), ("max", MCE)):
                    cases.append(
                        case(
                            {"yTrue": y, "yProb": p, "options": {"bins": bins, "norm": norm, "strategy": "quantile"}},
                            lambda: float(peer(bins=bins, equal_intervals=False).measure(p, y)),
                            "equal numbers of rows",
                        )
                    )
            sure = np.where(rng.random(n) < 0.3, 1.0, p)
            for bins in (3, 10):
                cases.append(
                    case(
                        {"yTrue": y, "yProb": sure, "options": {"bins": bins}},
                        lambda: float(ECE(bins=bins).measure(sure, y)),
                        "certain rows",
                    )
                )
    save("expected-calibration-error-netcal", "netcal", cases)


def on_edges(n):
    return np.round(rng.random(n), 1)


def bins_of(y, p, bins, strategy):
    """scikit-learn's points, and the rows of each."""
    shares = np.linspace(0, 1, bins + 1)
    edges = np.percentile(p, shares * 100) if strategy == "quantile" else shares
    counts = np.bincount(np.searchsorted(edges[1:-1], p), minlength=len(edges))
    observed, predicted = calibration_curve(y, p, n_bins=bins, strategy=strategy)
    return observed, predicted, counts[counts > 0]


def reliability():
    cases = []
    for n in (3, 12, 40):
        for draw in (off_edges, on_edges):
            p = draw(n)
            y = outcomes(p)
            for bins in (2, 5, 10):
                for strategy in ("uniform", "quantile"):
                    for band, peer in (("wilson", "wilson"), ("clopper-pearson", "beta")):

                        def answer():
                            observed, predicted, counts = bins_of(y, p, bins, strategy)
                            hits = np.round(observed * counts)
                            lower, upper = proportion_confint(hits, counts, alpha=0.1, method=peer)
                            gap = np.abs(observed - predicted)
                            return {
                                "probTrue": observed,
                                "probPred": predicted,
                                "counts": counts,
                                "lower": np.where(hits == 0, 0, lower),
                                "upper": np.where(hits == counts, 1, upper),
                                "error": (gap * counts).sum() / n,
                                "maxError": gap.max(),
                            }

                        options = {"bins": bins, "strategy": strategy, "band": band, "level": 0.9}
                        cases.append(case({"yTrue": y, "yProb": p, "options": options}, answer, f"n={n}"))
    save("reliability", "statsmodels", cases)


def decompositions():
    murphy, corp = [], []
    for n in (1, 2, 9, 25, 40):
        for draw in (off_edges, on_edges):
            for sharpness in (0.3, 2):
                p = draw(n)
                y = outcomes(p, sharpness) if n > 1 else np.array([1])
                brier = ((p - y) ** 2).mean()
                base = y.mean()
                for bins, strategy in ((1, "uniform"), (5, "uniform"), (10, "uniform"), (4, "quantile")):

                    def parts():
                        observed, predicted, counts = bins_of(y, p, bins, strategy)
                        return {
                            "brier": brier,
                            "reliability": (counts * (predicted - observed) ** 2).sum() / n,
                            "resolution": (counts * (observed - base) ** 2).sum() / n,
                            "uncertainty": base * (1 - base),
                        }

                    options = {"bins": bins, "strategy": strategy}
                    murphy.append(case({"yTrue": y, "yProb": p, "options": options}, parts, f"n={n}"))
                for w in (None, np.round(rng.random(n) + 0.1, 2), rng.integers(0, 3, n) + (np.arange(n) == 0)):

                    def scores():
                        calibrated = IsotonicRegression(out_of_bounds="clip").fit(p, y, w).predict(p)
                        score = lambda q: np.average((q - y) ** 2, weights=w)
                        mean = np.full(n, np.average(y, weights=w))
                        return {
                            "brier": score(p),
                            "miscalibration": score(p) - score(calibrated),
                            "discrimination": score(mean) - score(calibrated),
                            "uncertainty": score(mean),
                        }

                    options = {} if w is None else {"sampleWeight": w}
                    corp.append(case({"yTrue": y, "yProb": p, "options": options}, scores, f"n={n}"))
    save("brier-decomposition", "scikit-learn", murphy)
    save("corp-decomposition", "scikit-learn", corp)


def spiegelhalter():
    """The Brier score's mean and variance over all outcomes that there can be, each with its probability."""
    cases = []
    for n in (1, 2, 3, 5, 8, 11):
        for _ in range(6):
            p = np.round(rng.random(n), 3)
            y = (rng.random(n) < p).astype(int)

            def answer():
                worlds = np.array(list(itertools.product([0, 1], repeat=n)))
                chance = np.prod(np.where(worlds == 1, p, 1 - p), axis=1)
                scores = ((worlds - p) ** 2).mean(axis=1)
                mean = (chance * scores).sum()
                sd = np.sqrt((chance * (scores - mean) ** 2).sum())
                z = (((y - p) ** 2).mean() - mean) / sd
                return {"statistic": z, "pValue": 2 * stats.norm.sf(abs(z))}

            cases.append(case({"yTrue": y, "yProb": p}, answer, f"n={n}"))
    save("spiegelhalter-test", "scipy", cases)


def hosmer_lemeshow():
    """statsmodels groups sorted rows; rows that the groups divide evenly, without ties, have quantiles between them."""
    cases = []
    for n, groups in ((20, 4), (30, 5), (40, 10), (60, 10), (24, 3)):
        for sharpness in (0.3, 1, 3):
            p = off_edges(n)
            y = outcomes(p, sharpness)
            for used in (0, 2):

                def answer():
                    counts = np.column_stack([1 - y, y])
                    expected = np.column_stack([1 - p, p])
                    result = test_chisquare_binning(counts, expected, sort_var=p, bins=groups, df=groups - used)
                    return {"statistic": result.statistic, "pValue": stats.chi2.sf(result.statistic, groups - used), "df": groups - used}

                options = {"groups": groups, "usedDf": used}
                cases.append(case({"yTrue": y, "yProb": p, "options": options}, answer, f"n={n}"))
    save("hosmer-lemeshow-test", "statsmodels", cases)


def glm(y, features, w=None, offset=None):
    columns = np.column_stack([*features, np.ones(len(y))])
    model = sm.GLM(y, columns, family=sm.families.Binomial(), freq_weights=w, offset=offset)
    return model.fit(tol=1e-14, tol_criterion="params", maxiter=200)


def overlapping(n, draw):
    """Scores and labels that no threshold tells apart, so that the likelihood has a maximum."""
    while True:
        score = draw(n)
        y = outcomes(special.expit(score), 0.7)
        if score[y == 1].min() < score[y == 0].max() and score[y == 0].min() < score[y == 1].max():
            return score, y


def weights_of(n):
    return [None, np.round(rng.random(n) + 0.1, 2), rng.integers(1, 4, n).astype(float)]


def weighted(w):
    return {} if w is None else {"sampleWeight": w}


def slopes():
    cases = []
    for n in (12, 25, 40):
        for scale in (0.5, 1, 2):
            odds, y = overlapping(n, lambda n: rng.normal(0.3, scale, n))
            p = np.round(special.expit(odds), 6)
            for w in weights_of(n):
                for level in (0.9, 0.95):

                    def answer():
                        line, shift = glm(y, [special.logit(p)], w), glm(y, [], w, special.logit(p))
                        estimate = lambda fit, i: {
                            "value": fit.params[i],
                            "standardError": fit.bse[i],
                            "lower": fit.conf_int(1 - level)[i][0],
                            "upper": fit.conf_int(1 - level)[i][1],
                        }
                        return {"slope": estimate(line, 0), "intercept": estimate(line, 1), "inTheLarge": estimate(shift, 0)}

                    options = {**weighted(w), "level": level}
                    cases.append(case({"yTrue": y, "yProb": p, "options": options}, answer, f"n={n}"))
    save("calibration-slope", "statsmodels", cases)


def score_draws():
    yield "log-odds", lambda n: np.round(rng.normal(0, 2, n), 3)
    yield "tied", lambda n: np.round(rng.normal(0, 1, n))
    yield "probabilities", lambda n: np.round(rng.random(n), 3)
    yield "shifted", lambda n: np.round(100 + rng.normal(0, 1, n), 3)
    yield "large", lambda n: np.round(rng.normal(0, 50, n), 2)


def platt():
    exact, rough = [], []
    for title, draw in score_draws():
        for n in (5, 20, 40):
            score = draw(n)
            y = outcomes(special.expit((score - score.mean()) / (score.std() or 1)))
            for w in weights_of(n):
                given = {"yTrue": y, "yScore": score, "options": weighted(w)}
                mass = np.ones(n) if w is None else w
                plus, minus = mass[y == 1].sum(), mass[y == 0].sum()
                target = np.where(y == 1, (plus + 1) / (plus + 2), 1 / (minus + 2))

                def fitted():
                    slope, intercept = glm(target, [score], w).params
                    return {"slope": slope, "intercept": intercept}

                exact.append(case(given, fitted, title))
                rough.append(case(given, lambda: _SigmoidCalibration().fit(score, y, w).predict(score), title))
    separable = {"yTrue": [0, 0, 1, 1], "yScore": [1, 2, 3, 4], "options": {}}
    rough.append(
        case(separable, lambda: _SigmoidCalibration().fit(np.array([1.0, 2, 3, 4]), np.array([0, 0, 1, 1])).predict([1.0, 2, 3, 4]), "separable")
    )
    save("platt-scaling", "statsmodels", exact)
    save("platt-scaling-scikit-learn", "scikit-learn", rough)


def isotonic():
    cases = []
    for n in (1, 2, 5, 12, 25):
        for title, draw in list(score_draws())[:3]:
            for target in ("labels", "values", "falling"):
                x = draw(n)
                y = rng.integers(0, 2, n).astype(float) if target == "labels" else np.round(rng.normal(0, 1, n) + x, 2)
                y = -y if target == "falling" else y
                at = np.round([*x[:3], *(x[:2] + 0.013), x.min() - 1, x.max() + 1], 3)
                for w in [*weights_of(n), (rng.random(n) < 0.6) + (np.arange(n) == 0)]:
                    for options in (
                        {},
                        {"increasing": False},
                        {"increasing": "auto", "outOfBounds": "clip"},
                        {"yMin": 0.2, "yMax": 0.7, "outOfBounds": "clip"},
                    ):

                        def answer():
                            peer = IsotonicRegression(
                                increasing=options.get("increasing", True),
                                out_of_bounds=options.get("outOfBounds", "nan"),
                                y_min=options.get("yMin"),
                                y_max=options.get("yMax"),
                            ).fit(x, y, None if w is None else np.asarray(w, float))
                            return {"values": peer.predict(at), "increasing": bool(peer.increasing_)}

                        if n > 5 and w is not None and options and rng.random() < 0.6:
                            continue
                        cases.append(case({"x": x, "y": y, "at": at, "options": {**options, **weighted(w)}}, answer, f"{title}, {target}, n={n}"))
    for x, y in (([1, 2], [1]), ([], []), ([1, math.nan], [1, 2])):
        cases.append(case({"x": x, "y": y, "at": [], "options": {}}, lambda: IsotonicRegression().fit(x, y), "refused"))
    save("isotonic-regression", "scikit-learn", cases)


def temperature():
    cases = []
    for n in (10, 40):
        for scale in (0.5, 2, 6):
            odds, y = overlapping(n, lambda n: np.round(rng.normal(0, scale, n), 3))
            for w in weights_of(n):
                given = {"yTrue": y, "yScore": odds, "options": weighted(w)}
                cases.append(case(given, lambda: _TemperatureScaling().fit(odds, y, w).predict(odds)[:, 1], "two classes"))
    for n, k in ((12, 3), (25, 4)):
        for scale in (0.7, 3):
            for probabilities in (False, True):
                scores = np.round(rng.normal(0, scale, (n, k)), 3)
                y = np.array([rng.choice(k, p=special.softmax(row / scale)) for row in scores])
                y[:k] = range(k)
                scores = simplex(n, k) if probabilities else scores
                for w in weights_of(n):
                    kind = {"scores": "probabilities"} if probabilities else {}
                    given = {"yTrue": y, "yScore": matrix(scores), "options": {**kind, **weighted(w)}}
                    answer = lambda: _TemperatureScaling().fit(scores, y.astype(float), w).predict(scores).ravel()
                    cases.append(case(given, answer, f"{k} classes, {kind}"))
    save("temperature-scaling", "scikit-learn", cases)


def beta():
    exact, rough = [], []
    for n in (20, 30, 40):
        for sharpness in (0.5, 1, 2, -0.5):
            for _ in range(2):
                odds, y = overlapping(n, lambda n: rng.normal(0.3, 1.5, n))
                p = np.clip(np.round(special.expit(odds * abs(sharpness) + 0.4), 4), 0.0001, 0.9999)
                y = 1 - y if sharpness < 0 else y
                for w in weights_of(n):
                    given = {"yTrue": y, "yProb": p, "options": weighted(w)}

                    def fitted():
                        features = {"a": np.log(p), "b": -np.log1p(-p)}
                        both = glm(y, features.values(), w).params
                        fit = dict(zip("abc", both))
                        if min(both[:2]) < 0:
                            kept = "b" if both[0] < 0 else "a"
                            slope, intercept = glm(y, [features[kept]], w).params
                            fit = {"a": 0, "b": 0, kept: slope, "c": intercept}
                            if slope < 0:
                                fit = {"a": 0, "b": 0, "c": glm(y, [], w).params[0]}
                        return fit

                    exact.append(case(given, fitted, f"sharpness {sharpness}"))
                    if sharpness > 0 and w is None:
                        rough.append(case(given, lambda: BetaCalibration("abm").fit(p, y, w).predict(p), f"sharpness {sharpness}"))
    save("beta-calibration", "statsmodels", exact)
    save("beta-calibration-betacal", "betacal", rough)


calibration_error()
calibration_error_netcal()
reliability()
decompositions()
spiegelhalter()
hosmer_lemeshow()
slopes()
platt()
isotonic()
temperature()
beta()
