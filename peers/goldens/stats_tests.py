"""Rank tests, tests of spread, of tables and of distributions of @productizeml/stats, by SciPy and statsmodels."""

from fractions import Fraction
from math import comb

import numpy as np
from common import case, encode, write
from scipy import stats
from statsmodels.stats import contingency_tables

MADE = "peers/goldens/stats_tests.py"
rng = np.random.default_rng(20260303)
ALTERNATIVES = ("two-sided", "less", "greater")


def answer(r, **more):
    return {"statistic": r.statistic, "pValue": r.pvalue, **more}


def two_samples(sizes):
    """Named pairs of samples that differ in length, ties, spread and shift."""
    for n, m in sizes:
        for shift in (0.0, 1.2):
            yield f"normal, {n}, {m}, {shift}", rng.normal(size=n).round(4), rng.normal(shift, 1.5, m).round(4)
            yield f"ties, {n}, {m}, {shift}", rng.integers(0, 6, n) + 0.0, rng.integers(0, 6, m) + shift.__ceil__()


def mann_whitney():
    cases = []
    samples = list(two_samples([(1, 1), (1, 8), (3, 5), (8, 9), (9, 8), (9, 9), (8, 40), (20, 31), (60, 50)]))
    samples += [("equal", [2.0, 2.0], [2.0, 2.0, 2.0]), ("infinite", [-np.inf, 0.0, np.inf], [1.0, 2.0, 3.0, np.inf])]
    samples += [("apart", np.arange(10.0), np.arange(12.0) + 20), ("empty", [], [1.0])]
    for name, a, b in samples:
        for alternative in ALTERNATIVES:
            for method, correction in (("auto", True), ("exact", True), ("asymptotic", True), ("asymptotic", False)):
                if name == "empty":
                    made = {"input": {"reference": a, "current": b}, "raises": "ValueError"}
                else:
                    made = case(
                        {"reference": a, "current": b, "alternative": alternative, "method": method, "correction": correction},
                        lambda: answer(stats.mannwhitneyu(a, b, correction, alternative, method=method)),
                        f"{name}, {alternative}, {method}, {correction}",
                    )
                cases.append(made)
    write("stats", "mann-whitney-u-test", "scipy", MADE, cases)


def wilcoxon():
    cases = []
    pairs = []
    for n in (1, 2, 6, 13, 14, 50, 51):
        a, b = rng.normal(size=n).round(4), rng.normal(0.4, 1, n).round(4)
        pairs.append((f"normal, {n}", a, b, True))
        if n > 2:
            whole = rng.integers(0, 7, n) + 0.0
            pairs.append((f"ties and zeros, {n}", whole, rng.integers(0, 9, n) + 0.0, False))
            steps = rng.integers(1, 5, n) * rng.choice([-1.0, 1.0, 1.0], n)
            pairs.append((f"ties, {n}", steps, np.zeros(n), False))
    pairs.append(("equal", np.ones(5), np.ones(5), False))
    for name, a, b, plain in pairs:
        for alternative in ALTERNATIVES:
            for method, correction in (("auto", False), ("exact", False), ("asymptotic", False), ("asymptotic", True)):
                for zero_method in ("wilcox",) if plain else ("wilcox", "pratt", "zsplit"):
                    if method == "exact" and not plain:
                        continue  # SciPy takes shared ranks for whole numbers
                    if name == "equal" and method == "asymptotic" and zero_method == "zsplit":
                        continue  # SciPy divides what rounding leaves of 0
                    cases.append(
                        case(
                            {
                                "reference": a,
                                "current": b,
                                "alternative": alternative,
                                "method": method,
                                "correction": correction,
                                "zeroMethod": zero_method,
                            },
                            lambda: answer(
                                stats.wilcoxon(a, b, zero_method, correction, alternative, method=method)
                            ),
                            f"{name}, {alternative}, {method}, {correction}, {zero_method}",
                        )
                    )
    write("stats", "wilcoxon-test", "scipy", MADE, cases)


def brunner_munzel():
    cases = []
    samples = list(two_samples([(2, 2), (5, 4), (10, 31), (60, 50)])) + [("apart", [1.0, 2.0, 3.0], [7.0, 8.0])]
    for name, a, b in samples:
        for alternative in ALTERNATIVES:
            for distribution in ("t", "normal"):
                cases.append(
                    case(
                        {"reference": a, "current": b, "alternative": alternative, "distribution": distribution},
                        lambda: answer(stats.brunnermunzel(a, b, alternative, distribution)),
                        f"{name}, {alternative}, {distribution}",
                    )
                )
    write("stats", "brunner-munzel-test", "scipy", MADE, cases)


def groups():
    """Named lists of samples."""
    for k in (2, 3, 5):
        for n in (2, 4, 9, 25, 60):
            sizes = n + rng.integers(0, 5, k)
            yield f"equal, {k}, {n}", [rng.normal(size=s).round(4) for s in sizes]
            yield f"shifted, {k}, {n}", [rng.normal(i, 1 + i, s).round(4) for i, s in enumerate(sizes)]
            yield f"ties, {k}, {n}", [np.append(rng.integers(0, 5, s), i) + 0.0 for i, s in enumerate(sizes)]


def several():
    made = {"kruskal-test": [], "levene-test": [], "bartlett-test": [], "anderson-darling-test": []}
    for name, samples in groups():
        input = {"samples": samples}
        k = len(samples)
        made["kruskal-test"].append(case(input, lambda: answer(stats.kruskal(*samples), df=k - 1), name))
        for center in ("median", "mean", "trimmed"):
            made["levene-test"].append(
                case({**input, "center": center}, lambda: answer(stats.levene(*samples, center=center)), f"{name}, {center}")
            )
        made["bartlett-test"].append(case(input, lambda: answer(stats.bartlett(*samples), df=k - 1), name))
        for variant in ("midrank", "right"):
            made["anderson-darling-test"].append(
                case({**input, "variant": variant}, lambda: answer(stats.anderson_ksamp(samples, variant=variant)), f"{name}, {variant}")
            )
    made["kruskal-test"].append(case({"samples": [[1.0, 2.0]]}, lambda: stats.kruskal([1.0, 2.0]), "one sample"))
    made["levene-test"].append(case({"samples": [[1.0, 2.0]]}, lambda: stats.levene([1.0, 2.0]), "one sample"))
    made["bartlett-test"].append(case({"samples": [[1.0, 2.0]]}, lambda: stats.bartlett([1.0, 2.0]), "one sample"))
    same = [[1.0, 1.0], [1.0, 1.0, 1.0]]
    made["anderson-darling-test"].append(case({"samples": same}, lambda: stats.anderson_ksamp(same, variant="midrank"), "equal"))
    for name, cases in made.items():
        write("stats", name, "scipy", MADE, cases)

    cases = []
    for k in (3, 4, 7):
        for n in (1, 2, 5, 12, 40):
            for name, draw in (("normal", lambda i: rng.normal(i / 3, 1, n).round(4)), ("ties", lambda i: rng.integers(0, 4, n) + 0.0)):
                samples = [draw(i) for i in range(k)]
                samples[0][0] -= 0.5  # never all tied
                cases.append(case({"samples": samples}, lambda: answer(stats.friedmanchisquare(*samples), df=k - 1), f"{name}, {k}, {n}"))
    cases.append(case({"samples": [[1.0], [2.0]]}, lambda: stats.friedmanchisquare([1.0], [2.0]), "two samples"))
    write("stats", "friedman-test", "scipy", MADE, cases)

    cases = []
    for k in (2, 3, 6):
        for n in (3, 8, 30, 200):
            for spread in (0.0, 0.08):
                samples = [(rng.uniform(size=n) < 0.4 + spread * i).astype(float) for i in range(k)]
                samples[0][:2], samples[1][:2] = [1, 0], [0, 0]
                cases.append(
                    case({"samples": samples}, lambda: answer(contingency_tables.cochrans_q(np.array(samples).T), df=k - 1), f"{k}, {n}, {spread}")
                )
    write("stats", "cochran-q-test", "statsmodels", MADE, cases)


def tables():
    cases = []
    counts = [[0, 0, 3, 4], [0, 3, 0, 4], [0, 5, 7, 0], [5, 0, 0, 7], [1, 1, 1, 1], [3, 3, 3, 3], [8, 2, 1, 5], [2, 8, 5, 1]]
    counts += [rng.integers(0, high, 4) for high in (4, 12, 40, 300, 5000) for _ in range(12)]
    counts += [[100000, 100500, 99000, 99900], [20, 100000, 45, 100000], [10, 20, 20, 10], [6, 12, 12, 5]]
    for count in counts:
        table = np.reshape(count, (2, 2))
        for alternative in ALTERNATIVES:
            cases.append(
                case(
                    {"data": table.ravel(), "rows": 2, "cols": 2, "alternative": alternative},
                    lambda: answer(stats.fisher_exact(table, alternative)),
                    f"{table.ravel()}, {alternative}",
                )
            )
    cases = [each for each in cases if each["expected"]["pValue"] == 0 or each["expected"]["pValue"] > 1e-290]
    cases.append(case({"data": [1, -1, 2, 3], "rows": 2, "cols": 2}, lambda: stats.fisher_exact([[1, -1], [2, 3]])))
    write("stats", "fisher-exact-test", "scipy", MADE, cases)

    cases = []
    for rows, cols in ((1, 4), (2, 2), (2, 5), (2, 40), (4, 3), (7, 7)):
        for high in (3, 40, 3000):
            for _ in range(2):
                table = rng.integers(0, high, (rows, cols))
                table[:, 0] += 1
                table[0] += 1
                for correction in (True, False):
                    cases.append(
                        case(
                            {"data": table.ravel(), "rows": rows, "cols": cols, "correction": correction},
                            lambda: contingency(table, correction),
                            f"{rows} x {cols}, {high}, {correction}",
                        )
                    )
    cases = [each for each in cases if each["expected"]["pValue"] > 1e-290]
    cases.append(case({"data": [1, 0, 2, 0], "rows": 2, "cols": 2}, lambda: contingency([[1, 0], [2, 0]], True), "zero column"))
    write("stats", "g-contingency", "scipy", MADE, cases)

    cases = []
    for b, c in [(0, 0), (0, 1), (1, 1), (0, 9), (2, 8), (8, 2), (25, 25), (30, 55), (300, 410), (5000, 4700), (100000, 101000)]:
        table = [[40, b], [c, 30]]
        for method, correction in (("exact", True), ("asymptotic", True), ("asymptotic", False)):
            if b + c == 0 and method == "asymptotic":
                continue  # statsmodels divides by zero
            cases.append(
                case(
                    {"data": [40, b, c, 30], "rows": 2, "cols": 2, "method": method, "correction": correction},
                    lambda: answer(contingency_tables.mcnemar(table, method == "exact", correction)),
                    f"{b}, {c}, {method}, {correction}",
                )
            )
    write("stats", "mcnemar-test", "statsmodels", MADE, cases)


def contingency(table, correction):
    r = stats.chi2_contingency(table, correction=correction, lambda_="log-likelihood")
    return {"statistic": r.statistic, "pValue": r.pvalue, "df": r.dof, "expected": {"data": r.expected_freq.ravel()}}


def distributions():
    cases = []
    samples = list(two_samples([(2, 2), (3, 7), (8, 12), (20, 20), (20, 19), (21, 5), (40, 60), (200, 150)]))
    for name, a, b in samples + [("one", [1.0], [1.0, 2.0])]:
        for method in ("auto", "exact", "asymptotic"):
            if method == "exact" and len(a) > 20:
                continue
            cases.append(
                case(
                    {"reference": a, "current": b, "method": method},
                    lambda: far(answer(stats.cramervonmises_2samp(a, b, method))),
                    f"{name}, {method}",
                )
            )
    write("stats", "cramer-von-mises-test", "scipy", MADE, [each for each in cases if each.get("raises") != "AssertionError"])

    cases = []
    for name, a, b in two_samples([(5, 5), (7, 20), (24, 24), (25, 24), (60, 90), (300, 200)]):
        for t in ((0.4, 0.8), (0.5, 1.5)):
            cases.append(case({"reference": a, "current": b, "t": t}, lambda: answer(stats.epps_singleton_2samp(a, b, t)), f"{name}, {t}"))
    write("stats", "epps-singleton-test", "scipy", MADE, cases)

    cases = []
    for name, a, b in two_samples([(2, 2), (3, 4), (5, 5), (6, 7)]):
        for alternative in ALTERNATIVES:
            cases.append(
                case(
                    {"reference": a, "current": b, "alternative": alternative},
                    lambda: answer(
                        stats.permutation_test(
                            (a, b), lambda x, y, axis: x.mean(axis) - y.mean(axis), vectorized=True, n_resamples=9999, alternative=alternative
                        )
                    ),
                    f"{name}, {alternative}",
                )
            )
    write("stats", "permutation-test", "scipy", MADE, cases)


def far(made):
    """SciPy's asymptotic p-value of Cramér and von Mises is 1 minus a sum that ends at terms of 1e-7."""
    assert made["pValue"] > 1e-5
    return made


def hypergeometric():
    """By fractions of integers: exact until the end."""
    cases = []
    urns = [(0, 3, 2), (3, 0, 2), (2, 2, 0), (2, 2, 4), (5, 45, 10), (30, 20, 25), (300, 200, 40), (700, 9300, 500), (4000, 60, 2000)]
    for white, black, drawn in urns:
        total = comb(white + black, drawn)
        low, high = max(0, drawn - black), min(white, drawn)
        masses = {k: Fraction(comb(white, k) * comb(black, drawn - k), total) for k in range(low, high + 1)}
        below = Fraction(0)
        mean = drawn * white / (white + black)
        spread = max(1.0, (mean * (1 - white / (white + black))) ** 0.5)
        wanted = {round(mean + z * spread) for z in (-15, -6, -3, -1, 0, 1, 2, 4, 9, 20)} | {low, high - 1}
        for k, mass in masses.items():
            below += mass
            if k in wanted and mass > 1e-290:
                arguments = [k, white, black, drawn]
                cases.append({"input": ["pmf", *arguments], "expected": float(mass)})
                cases.append({"input": ["cdf", *arguments], "expected": float(below)})
                if below < 1:
                    cases.append({"input": ["sf", *arguments], "expected": float(1 - below)})
                for method, p, step in (("quantile", below, -mass), ("isf", 1 - below, mass)):
                    if 1e-290 < p < 0.999 and abs(step) > p / 10**9:
                        cases.append({"input": [method, float(p + step / 2), white, black, drawn], "expected": k})
    write("stats", "distribution-hypergeometric", "mpmath", MADE, encode(cases))


if __name__ == "__main__":
    for made in (mann_whitney, wilcoxon, brunner_munzel, several, tables, distributions, hypergeometric):
        made()
