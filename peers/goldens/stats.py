"""Sorting, ranks, quantiles, moments, tests and distances of @productizeml/stats, by NumPy, SciPy and statsmodels."""

import numpy as np
from common import case, write
from scipy import stats
from scipy.spatial.distance import jensenshannon
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportions_ztest

MADE = "peers/goldens/stats.py"
rng = np.random.default_rng(20260101)


def samples():
    """Named samples that differ in length, ties, spread and shape."""
    return {
        "one": [3.5],
        "two equal": [2.0, 2.0],
        "ties": rng.integers(0, 6, 40).astype(float),
        "normal": rng.normal(size=33).round(6),
        "wide": np.exp(rng.normal(size=25) * 20),
        "near": 1e6 + rng.integers(0, 5, 20) * 1e-9,
        "signs": np.array([0.0, -0.0, -1.5, 1.5, -1e-300, 1e300, -1e300]),
    }


def sorting():
    write(
        "stats",
        "rank-data",
        "scipy",
        MADE,
        [
            case({"values": x, "method": m}, lambda x=x, m=m: stats.rankdata(x, method=m), f"{name}, {m}")
            for name, x in samples().items()
            for m in ("average", "min", "max", "dense", "ordinal")
        ],
    )
    cases = []
    for name, x in samples().items():
        for desc in (False, True):
            keys = -np.asarray(x) if desc else np.asarray(x)
            cases.append(
                case({"values": x, "descending": desc}, lambda k=keys: np.argsort(k, kind="stable"), f"{name}, {desc}")
            )
    write("stats", "argsort", "numpy", MADE, cases)


def quantiles():
    methods = "inverted_cdf averaged_inverted_cdf closest_observation interpolated_inverted_cdf hazen weibull linear median_unbiased normal_unbiased"
    q = [0, 0.01, 0.1, 0.2, 0.25, 0.3, 1 / 3, 0.5, 0.6, 0.75, 0.9, 0.975, 1]
    cases = []
    for name, x in samples().items():
        for m in methods.split():
            cases.append(case({"values": x, "q": q, "method": m}, lambda x=x, m=m: np.quantile(x, q, method=m), f"{name}, {m}"))
    for n in (2, 3, 4, 5, 8, 10):
        for m in methods.split():
            x = np.arange(n) ** 2.0
            cases.append(case({"values": x, "q": q, "method": m}, lambda x=x, m=m: np.quantile(x, q, method=m), f"{n}, {m}"))
    cases.append(case({"values": [], "q": q, "method": "linear"}, lambda: np.quantile([], q)))
    cases.append(case({"values": [1.0], "q": [1.5], "method": "linear"}, lambda: np.quantile([1.0], [1.5])))
    write("stats", "quantile", "numpy", MADE, cases)


def moments():
    cases = []
    for name, x in {
        "normal": rng.normal(3, 2, 50).round(6),
        "skewed": rng.gamma(0.7, size=60).round(6),
        "far": 1e7 + rng.normal(size=40).round(6),
        "blocks": rng.integers(0, 100, 9000).astype(float),
    }.items():
        x = np.asarray(x, float)
        cases.append(
            case(
                {"values": x},
                lambda x=x: {
                    "count": len(x),
                    "mean": x.mean(),
                    "variance": x.var(ddof=1),
                    "sd": x.std(ddof=1),
                    "skewness": stats.skew(x),
                    "kurtosis": stats.kurtosis(x),
                    "min": x.min(),
                    "max": x.max(),
                },
                name,
            )
        )
    write("stats", "moments", "scipy", MADE, cases)


def ecdfs():
    cases = []
    for name, x in samples().items():
        made = stats.ecdf(x).cdf
        cases.append(case({"values": x}, lambda m=made: {"values": m.quantiles, "probabilities": m.probabilities}, name))
    write("stats", "ecdf", "scipy", MADE, cases)


def kolmogorov():
    cases = []
    alternatives = ("two-sided", "less", "greater")
    pairs = {
        "small": (rng.normal(size=7).round(3), rng.normal(0.8, 1, 9).round(3)),
        "one": ([1.0], [2.0]),
        "equal": ([1.0, 2.0, 3.0], [1.0, 2.0, 3.0]),
        "ties": (rng.integers(0, 8, 30).astype(float), rng.integers(1, 9, 45).astype(float)),
        "square": (rng.normal(size=50).round(3), rng.normal(0.3, 1, 50).round(3)),
        "multiple": (rng.normal(size=25).round(3), rng.normal(0.3, 1, 75).round(3)),
        "coprime": (rng.normal(size=101).round(3), rng.normal(0.5, 1, 64).round(3)),
        "disjoint": (np.arange(20.0), np.arange(20.0) + 100),
        "infinite": ([-np.inf, 0.0, 1.0, np.inf], [0.5, 2.0, np.inf]),
    }
    for name, (a, b) in pairs.items():
        for alternative in alternatives:
            for method in ("auto", "exact", "asymp"):
                cases.append(
                    case(
                        {"reference": a, "current": b, "alternative": alternative, "method": method.replace("asymp", "asymptotic")},
                        lambda a=a, b=b, alt=alternative, m=method: ks(a, b, alt, m),
                        f"{name}, {alternative}, {method}",
                    )
                )
    write("stats", "ks-test", "scipy", MADE, cases)

    # P-values alone, from samples that are made here to have a statistic, so that the file stays small.
    cases = []
    sizes = [(3, 5), (10, 10), (20, 30000), (60, 40000), (140, 20000), (150, 20000), (500, 400), (2000, 1999)]
    sizes += [(9999, 10000), (10000, 10000), (12000, 15000), (30000, 200000), (400000, 300000), (3000000, 2000000)]
    for n, m in sizes:
        en = n * m / (n + m)
        for z in (0.2, 0.45, 0.6, 0.85, 1.1, 1.36, 1.48, 1.7, 2.1, 3.0, 4.5, 8.0, 14.0):
            d = z / en**0.5
            if not 1 / en < d < 1:
                continue
            d = round(d, 12)
            input = {"statistic": d, "n": n, "m": m}
            cases.append(case({**input, "method": "asymptotic"}, lambda d=d, en=en: float(stats.kstwo.sf(d, np.round(en)))))
            if max(n, m) <= 10000:
                step = n * m // np.gcd(n, m)
                cases.append(case({**input, "method": "exact"}, lambda n=n, m=m, h=round(d * step): exact(n, m, h)))
    write("stats", "ks-p-value", "scipy", MADE, [each for each in cases if each["expected"] == 0 or each["expected"] > 1e-290])


def exact(n, m, h):
    from scipy.stats._stats_py import _attempt_exact_2kssamp

    g = int(np.gcd(n, m))
    success, _, p = _attempt_exact_2kssamp(n, m, g, h / (n // g * m), "two-sided")
    assert success
    return float(p)


def ks(a, b, alternative, method):
    r = stats.ks_2samp(a, b, alternative=alternative, method=method)
    return {"statistic": r.statistic, "pValue": r.pvalue, "location": r.statistic_location, "sign": int(r.statistic_sign)}


def chi_square():
    tables = {
        "2x2": [[10, 20], [20, 20]],
        "2x2 small": [[3, 1], [2, 8]],
        "2x2 close": [[10, 10], [10, 11]],
        "2x5": rng.integers(1, 60, (2, 5)),
        "2x50": rng.integers(1, 2000, (2, 50)),
        "4x3": rng.integers(0, 30, (4, 3)) + 1,
        "one row": [[4, 5, 6]],
        "huge": [[100000, 120000], [100000, 90000]],
        "zero column": [[1, 0], [2, 0]],
        "negative": [[1, -2], [2, 3]],
    }
    cases = []
    for name, table in tables.items():
        table = np.asarray(table)
        for correction in (True, False):
            cases.append(
                case(
                    {"data": table.ravel(), "rows": table.shape[0], "cols": table.shape[1], "correction": correction},
                    lambda t=table, c=correction: contingency(t, c),
                    f"{name}, {correction}",
                )
            )
    write("stats", "chi-square-contingency", "scipy", MADE, cases)


def contingency(table, correction):
    r = stats.chi2_contingency(table, correction=correction)
    return {"statistic": r.statistic, "pValue": r.pvalue, "df": r.dof, "expected": {"data": r.expected_freq.ravel()}}


def distances():
    cases = []
    for name, a, b in (
        ("unequal", rng.normal(size=20).round(4), rng.normal(1, 2, 31).round(4)),
        ("ties", rng.integers(0, 5, 30).astype(float), rng.integers(1, 7, 12).astype(float)),
        ("equal", [1.0, 2.0], [2.0, 1.0]),
        ("apart", [1.0], [1e9, 1e9 + 1]),
        ("empty", [], [1.0]),
    ):
        cases.append(case({"reference": a, "current": b}, lambda a=a, b=b: stats.wasserstein_distance(a, b), name))
    write("stats", "wasserstein-distance", "scipy", MADE, cases)

    cases = []
    for name, a, b in (
        ("five", rng.integers(0, 50, 5), rng.integers(1, 50, 5)),
        ("disjoint", [1, 0], [0, 1]),
        ("shares", [0.2, 0.3, 0.5], [0.25, 0.25, 0.5]),
        ("many", rng.integers(0, 900, 60), rng.integers(0, 900, 60)),
    ):
        for base in (2.0, float(np.e), 10.0):
            cases.append(case({"reference": a, "current": b, "base": base}, lambda a=a, b=b, c=base: jensenshannon(a, b, c), name))
    write("stats", "jensen-shannon-distance", "scipy", MADE, cases)

    cases = []
    for name, a, b in (
        ("five", rng.integers(1, 50, 5), rng.integers(1, 50, 5)),
        ("empty here", [10, 5, 0, 2], [7, 7, 3, 1]),
        ("empty both", [10, 5, 0, 0], [7, 7, 0, 1]),
    ):
        cases.append(case({"reference": a, "current": b}, lambda a=a, b=b: psi(a, b), name))
    # SciPy has the index as the sum of both relative entropies; empty bins are filled before, as Evidently does.
    write("stats", "population-stability-index", "scipy", MADE, cases)


def psi(a, b):
    from scipy.special import rel_entr

    p, q = (np.asarray(x) / np.sum(x) for x in (a, b))
    p, q = (np.where(x == 0, 1e-4, x) for x in (p, q))
    return rel_entr(p, q).sum() + rel_entr(q, p).sum()


def adjusted():
    cases = []
    for name, p in (
        ("five", [0.01, 0.04, 0.03, 0.005, 0.8]),
        ("ties", [0.02, 0.02, 0.5, 0.02]),
        ("edges", [0.0, 1.0, 1.0, 1e-300]),
        ("one", [0.3]),
        ("many", rng.uniform(size=60) ** 3),
    ):
        for method in ("bonferroni", "sidak", "holm", "simes-hochberg", "fdr_bh", "fdr_by"):
            cases.append(case({"pValues": p, "method": method}, lambda p=p, m=method: multipletests(p, method=m)[1], f"{name}, {method}"))
    write("stats", "adjust-p-values", "statsmodels", MADE, cases)


def means():
    cases = []
    for name, a, b in (
        ("unequal", rng.normal(size=12).round(4), rng.normal(0.7, 2, 19).round(4)),
        ("far apart", rng.normal(size=200).round(4), rng.normal(9, 1, 150).round(4)),
        ("tiny", [1.0, 2.0], [2.0, 4.0]),
    ):
        for equal in (True, False):
            for alternative in ("two-sided", "less", "greater"):
                cases.append(
                    case(
                        {"reference": a, "current": b, "equalVariance": equal, "alternative": alternative},
                        lambda a=a, b=b, e=equal, alt=alternative: t_test(a, b, e, alt),
                        f"{name}, {equal}, {alternative}",
                    )
                )
    write("stats", "t-test", "scipy", MADE, cases)

    cases = []
    for reference, current in (((45, 100), (60, 110)), ((3, 2000), (15, 2100)), ((500, 1000), (500, 1000))):
        for alternative, theirs in (("two-sided", "two-sided"), ("less", "smaller"), ("greater", "larger")):
            cases.append(
                case(
                    {"reference": reference, "current": current, "alternative": alternative},
                    lambda r=reference, c=current, alt=theirs: z_test(r, c, alt),
                )
            )
    write("stats", "z-test-proportions", "statsmodels", MADE, cases)


def t_test(a, b, equal, alternative):
    r = stats.ttest_ind(a, b, equal_var=equal, alternative=alternative)
    return {"statistic": r.statistic, "pValue": r.pvalue, "df": r.df}


def z_test(reference, current, alternative):
    z, p = proportions_ztest([reference[0], current[0]], [reference[1], current[1]], alternative=alternative)
    return {"statistic": z, "pValue": p}


# The generator, written a second time in Python's integers, to feed SciPy's bootstrap the same resamples.
WORD, HALF = (1 << 64) - 1, (1 << 32) - 1


def splitmix(seed):
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & WORD
        z = seed
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & WORD
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & WORD
        z ^= z >> 31
        yield z & HALF
        yield z >> 32


def xoshiro(seed):
    words = splitmix(seed)
    s = [next(words) for _ in range(4)]

    def rotated(x, k):
        return ((x << k) | (x >> (32 - k))) & HALF

    while True:
        yield (rotated((s[1] * 5) & HALF, 7) * 9) & HALF
        t = (s[1] << 9) & HALF
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotated(s[3], 11)


class Replay(np.random.RandomState):
    """A random state whose integers are ours: what `scipy.stats.bootstrap` draws its rows with."""

    def __init__(self, seed):
        super().__init__(0)
        self.words = xoshiro(seed)

    def below(self, n):
        while True:
            product = next(self.words) * n
            if product & HALF >= (1 << 32) % n:
                return product >> 32

    def randint(self, low, high=None, size=None, dtype=int):
        return np.array([low + self.below(high - low) for _ in range(int(np.prod(size)))]).reshape(size)


def randomness():
    cases = []
    for seed in (0, 1, 42, 2**53 - 1):
        words = xoshiro(seed)
        cases.append(case({"seed": seed}, lambda w=words: [next(w) for _ in range(20)]))
    write("stats", "rng-words", "numpy", MADE, cases)

    cases = []
    for bound in (1, 2, 6, 1000, 2**16 + 1, 2**21 - 1, 2**21, 2**21 + 1, 3 * 2**20 + 7, 2**31 - 1, 2**31 + 1, 3 * 2**30, 2**32 - 1, 2**32):
        draws = Replay(bound % 97)
        cases.append(case({"seed": bound % 97, "bound": bound}, lambda: [draws.below(bound) for _ in range(40)]))
    write("stats", "rng-integers", "numpy", MADE, cases)

    cases = []
    for name, x in (("normal", rng.normal(size=15).round(4)), ("skewed", rng.gamma(0.5, size=30).round(4))):
        for statistic, function in (("mean", np.mean), ("variance", lambda v, axis: np.var(v, axis=axis, ddof=1))):
            for method in ("percentile", "basic", "BCa"):
                for level in (0.9, 0.95):
                    cases.append(
                        case(
                            {"values": x, "statistic": statistic, "method": method.lower(), "level": level, "resamples": 199, "seed": 5},
                            lambda x=x, f=function, m=method, c=level: resampled(x, f, m, c),
                            f"{name}, {statistic}, {method}, {level}",
                        )
                    )
    for name, x in (("normal", rng.normal(size=15).round(4)), ("skewed", rng.gamma(0.5, size=30).round(4))):
        for level in (0.9, 0.95):
            cases.append(
                case(
                    {"values": x, "statistic": "mean", "method": "studentised", "level": level, "resamples": 199, "seed": 5},
                    lambda x=x, c=level: studentised(x, c),
                    f"{name}, mean, studentised, {level}",
                )
            )
    write("stats", "bootstrap", "scipy", MADE, cases)


def studentised(x, level):
    """Efron and Tibshirani (1993), 12.5, from SciPy's resampled means and standard errors."""

    def distribution(statistic):
        return stats.bootstrap((x,), statistic, n_resamples=199, method="percentile", random_state=Replay(5), axis=-1)

    means, errors = distribution(np.mean), distribution(stats.sem)
    pivots = (means.bootstrap_distribution - x.mean()) / errors.bootstrap_distribution
    low, high = np.quantile(pivots, [(1 - level) / 2, (1 + level) / 2])
    return {"lower": x.mean() - high * stats.sem(x), "upper": x.mean() - low * stats.sem(x), "standardError": means.standard_error}


def resampled(x, statistic, method, level):
    r = stats.bootstrap(
        (x,), statistic, n_resamples=199, confidence_level=level, method=method, random_state=Replay(5), vectorized=True, axis=-1
    )
    return {"lower": r.confidence_interval.low, "upper": r.confidence_interval.high, "standardError": r.standard_error}


if __name__ == "__main__":
    for made in (sorting, quantiles, moments, ecdfs, kolmogorov, chi_square, distances, adjusted, means, randomness):
        made()
