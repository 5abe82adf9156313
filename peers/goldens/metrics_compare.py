"""Two models on the same rows: statsmodels for McNemar, DeLong's covariance from its definition by NumPy, scipy for exchanges and draws."""

import numpy as np
from common import case, write
from metrics_cases import draw
from scipy.optimize import brentq
from scipy.stats import binom, norm, permutation_test
from sklearn import metrics
from statsmodels.stats.contingency_tables import mcnemar

MADE = "peers/goldens/metrics_compare.py"
rng = np.random.default_rng(20260123)


def tango(first, second, n, level):
    """Where the score of Tango (1998) reaches the normal quantile; the nuisance share is its closed form under the difference."""
    z = norm.isf((1 - level) / 2)

    def score(d):
        a, b, c = 2 * n, (2 * n - first + second) * d - first - second, -second * d * (1 - d)
        share = (np.sqrt(b * b - 4 * a * c) - b) / (2 * a)
        variance = n * (2 * share + d * (1 - d))
        gap = first - second - n * d
        return 0.0 if gap == 0 else gap / np.sqrt(variance) if variance > 0 else np.sign(gap) * np.inf

    at = (first - second) / n
    tiny = 1e-13
    lower = -1.0 if at == -1 else brentq(lambda d: min(score(d), 1e9) - z, -1 + tiny, at, xtol=1e-15, rtol=1e-14)
    upper = 1.0 if at == 1 else brentq(lambda d: max(score(d), -1e9) + z, at, 1 - tiny, xtol=1e-15, rtol=1e-14)
    return lower, upper


def pairs_of_labels():
    cases = []
    for n in (4, 11, 30, 90, 250):
        for skill in ((0.8, 0.8), (0.9, 0.6), (0.95, 0.9)):
            alphabet = ["a", "b", "c"] if n % 2 else [0, 1]
            y_true = draw(rng, alphabet, n)
            a, b = ([y if rng.random() < s else alphabet[rng.integers(len(alphabet))] for y in y_true] for s in skill)
            right, other = np.array(a) == np.array(y_true), np.array(b) == np.array(y_true)
            first, second = int((right & ~other).sum()), int((other & ~right).sum())
            table = [[int((right & other).sum()), first], [second, int((~right & ~other).sum())]]
            for level in (0.9, 0.95):
                for method in ("mcnemar", "mcnemar-exact"):

                    def answer():
                        p = mcnemar(table, exact=True).pvalue
                        if method == "mcnemar" and first + second > 0:
                            least = min(first, second)
                            p = min(1, 2 * binom.cdf(least, first + second, 0.5) - binom.pmf(least, first + second, 0.5))
                        lower, upper = tango(first, second, n, level)
                        return {
                            "a": right.mean(),
                            "b": other.mean(),
                            "difference": right.mean() - other.mean(),
                            "lower": lower,
                            "upper": upper,
                            "pValue": p,
                            "method": method,
                        }

                    cases.append(case({"yTrue": y_true, "a": a, "b": b, "options": {"level": level, "method": method}}, answer))
    write("metrics", "compare-accuracy", "statsmodels", MADE, cases)


def components(y_true, y_score, weight):
    """For each row its share of its class, times how far its placement among the other class lies from the area."""
    positive = y_true == 1
    w = np.where(positive, weight / weight[positive].sum(), weight / weight[~positive].sum())
    wins = (y_score[:, None] > y_score) + 0.5 * (y_score[:, None] == y_score)
    area = (w[positive] @ wins[np.ix_(positive, ~positive)]) @ w[~positive]
    placed = np.where(positive, wins[:, ~positive] @ w[~positive], wins[positive].T @ w[positive])
    return area, w * (placed - area), w


def areas():
    cases = []
    for n in (8, 25, 80):
        for digits in (1, 5):
            for lift in (0, 0.7):
                for weighted in (False, True):
                    y_true = np.array(draw(rng, [0, 1], n))
                    y_true[:4] = [0, 1, 0, 1]
                    both = rng.normal(0, 1, n) + y_true
                    a, b = (np.round(both + rng.normal(0, 1, n) + up * y_true, digits) for up in (lift, 0))
                    weight = np.round(rng.random(n) + 0.1, 2) if weighted else np.ones(n)
                    for level in (0.9, 0.95):

                        def answer():
                            (of_a, first, w), (of_b, second, _) = components(y_true, a, weight), components(y_true, b, weight)
                            gap = (first - second) ** 2
                            variance = sum(gap[y_true == c].sum() / (1 - (w[y_true == c] ** 2).sum()) for c in (0, 1))
                            half = norm.isf((1 - level) / 2) * np.sqrt(variance)
                            difference = of_a - of_b
                            assert np.isclose(of_a, metrics.roc_auc_score(y_true, a, sample_weight=weight), rtol=1e-12)
                            return {
                                "a": of_a,
                                "b": of_b,
                                "difference": difference,
                                "lower": difference - half,
                                "upper": difference + half,
                                "pValue": 1.0 if difference == 0 else 2 * norm.sf(abs(difference) / np.sqrt(variance)),
                                "method": "delong",
                            }

                        options = {"level": level, **({"sampleWeight": weight} if weighted else {})}
                        cases.append(case({"yTrue": y_true, "a": a, "b": b, "options": options}, answer))
    write("metrics", "compare-roc-auc", "scikit-learn", MADE, cases)


TASKS = {
    "meanAbsoluteError": (metrics.mean_absolute_error, "values"),
    "r2": (metrics.r2_score, "values"),
    "rocAuc": (metrics.roc_auc_score, "scores"),
    "averagePrecision": (metrics.average_precision_score, "scores"),
    "f1": (metrics.f1_score, "labels"),
    "accuracy": (metrics.accuracy_score, "labels"),
}


def exchanges():
    """Every exchange of the two models' predictions, row by row or cluster by cluster."""
    cases = []
    for n in (4, 7, 9):
        for name, (peer, kind) in TASKS.items():
            for clustered in (False, True):
                if kind == "values":
                    y_true = np.round(rng.normal(0, 1, n), 2)
                    a, b = (np.round(y_true + rng.normal(0, s, n), 2) for s in (0.4, 1))
                else:
                    y_true = np.array([0, 1] * n)[:n]
                    a, b = (np.round(rng.normal(0, 1, n) + s * y_true, 2) for s in (2, 0))
                    if kind == "labels":
                        a, b = (a > 0.7).astype(int), (b > 0).astype(int)
                groups = np.arange(n) // 2 if clustered else np.arange(n)

                def answer():
                    def difference(swap, stay, axis=-1):
                        def one(first):
                            swapped = first[groups] != groups
                            return peer(y_true, np.where(swapped, b, a)) - peer(y_true, np.where(swapped, a, b))

                        return np.apply_along_axis(one, axis, swap)

                    # Units in place of values: a unit whose number came from the other sample has been exchanged.
                    units = np.arange(groups.max() + 1)
                    found = permutation_test(
                        (units, units + 1000), difference, permutation_type="samples", n_resamples=np.inf, vectorized=True
                    )
                    return {"difference": found.statistic, "pValue": found.pvalue, "method": "permutation"}

                options = {"method": "permutation", **({"clusters": groups} if clustered else {})}
                cases.append(case({"metric": name, "yTrue": y_true, "a": a, "b": b, "options": options}, answer))
    write("metrics", "compare-permutation", "scipy", MADE, cases)


pairs_of_labels()
areas()
exchanges()
