# venv: torch
"""Calibration: torchmetrics' and netcal's errors, scikit-learn's and statsmodels' bins and tests, Spiegelhalter's by its definition."""

import itertools
import warnings

import numpy as np
import torch
from common import case, write
from metrics_cases import as_input
from metrics_probabilities import off_edges, outcomes, simplex
from netcal.metrics import ECE, MCE
from scipy import special, stats
from sklearn.calibration import calibration_curve
from sklearn.isotonic import IsotonicRegression
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


def calibration_error():
    cases = []
    for n in (1, 2, 7, 20, 30):
        for sharpness in (0.3, 1, 3):
            p = off_edges(rng, n)
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
            p = simplex(rng, n, k)
            y = np.array([rng.choice(k, p=row) for row in p])
            y[:k] = range(k)
            for bins in (5, 15):
                for norm in ("l1", "l2", "max"):
                    given = {"yTrue": y, "yProb": as_input(p), "options": {"bins": bins, "norm": norm}}
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
    p, y = off_edges(rng, 5), np.array([0, 1, 0, 1, 1])
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
            p = off_edges(rng, n)
            y = outcomes(rng, p, 2)
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


def on_edges(rng, n):
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
            p = draw(rng, n)
            y = outcomes(rng, p)
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
                p = draw(rng, n)
                y = outcomes(rng, p, sharpness) if n > 1 else np.array([1])
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
            p = off_edges(rng, n)
            y = outcomes(rng, p, sharpness)
            for used in (0, 2):

                def answer():
                    counts = np.column_stack([1 - y, y])
                    expected = np.column_stack([1 - p, p])
                    result = test_chisquare_binning(counts, expected, sort_var=p, bins=groups, df=groups - used)
                    return {"statistic": result.statistic, "pValue": stats.chi2.sf(result.statistic, groups - used), "df": groups - used}

                options = {"groups": groups, "usedDf": used}
                cases.append(case({"yTrue": y, "yProb": p, "options": options}, answer, f"n={n}"))
    save("hosmer-lemeshow-test", "statsmodels", cases)


calibration_error()
calibration_error_netcal()
reliability()
decompositions()
spiegelhalter()
hosmer_lemeshow()
