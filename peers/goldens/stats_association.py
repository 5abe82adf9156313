"""Distances and association measures of @productizeml/stats, by SciPy and scikit-learn."""

import numpy as np
from common import case, write
from scipy import stats
from scipy.spatial import distance
from sklearn import metrics

MADE = "peers/goldens/stats_association.py"
rng = np.random.default_rng(20260202)
ALTERNATIVES = ("two-sided", "less", "greater")


def energy():
    cases = []
    for n, m in ((1, 1), (1, 7), (5, 5), (20, 31), (40, 12), (60, 60)):
        for name, draw in (
            ("normal", lambda size, at: rng.normal(at, 1 + at, size).round(4)),
            ("ties", lambda size, at: rng.integers(0, 6, size) + 2.0 * at),
            ("wide", lambda size, at: np.exp(rng.normal(at, 6, size))),
            ("far", lambda size, at: 1e6 + rng.normal(at, 1, size).round(3)),
        ):
            a, b = draw(n, 0), draw(m, 0.5)
            cases.append(case({"reference": a, "current": b}, lambda a=a, b=b: stats.energy_distance(a, b), f"{name}, {n}, {m}"))
    cases.append(case({"reference": [], "current": [1.0]}, lambda: stats.energy_distance([], [1.0]), "empty"))
    write("stats", "energy-distance", "scipy", MADE, cases)


def shares():
    pairs = [
        ("disjoint", [1, 0], [0, 1]),
        ("equal", [2, 3, 5], [4, 6, 10]),
        ("shares", [0.2, 0.3, 0.5], [0.25, 0.25, 0.5]),
        ("empty here", [10, 5, 0, 2], [7, 7, 3, 1]),
        ("empty there", [10, 5, 4, 2], [7, 7, 0, 1]),
    ]
    for bins in (2, 3, 5, 10, 20, 60):
        for high in (5, 900):
            pairs.append((f"{bins}, {high}", rng.integers(1, high, bins), rng.integers(1, high, bins)))
    made = {"kl-divergence": [], "hellinger-distance": [], "total-variation-distance": []}
    for name, a, b in pairs:
        p, q = (np.asarray(x) / np.sum(x) for x in (a, b))
        for base in (2.0, float(np.e)):
            made["kl-divergence"].append(
                case({"reference": a, "current": b, "base": base}, lambda p=p, q=q, c=base: stats.entropy(p, q, base=c), f"{name}, {base}")
            )
        input = {"reference": a, "current": b}
        made["hellinger-distance"].append(
            case(input, lambda p=p, q=q: distance.euclidean(np.sqrt(p), np.sqrt(q)) / np.sqrt(2), name)
        )
        made["total-variation-distance"].append(case(input, lambda p=p, q=q: distance.cityblock(p, q) / 2, name))
    for name, cases in made.items():
        write("stats", name, "scipy", MADE, cases)


def paired():
    """Named pairs that differ in length, ties, spread and strength."""
    yield "one", [1.0], [2.0]
    yield "two", [1.0, 2.0], [5.0, 4.0]
    yield "three", [1.0, 2.0, 3.0], [5.0, 4.0, 7.0]
    yield "constant", [1.0, 1.0, 1.0], [1.0, 2.0, 3.0]
    yield "short", [1.0, 2.0], [1.0]
    for n in (4, 7, 12, 33, 34, 60):
        for strength in (-0.9, 0.0, 0.3, 2.0):
            x = rng.normal(size=n)
            y = strength * x + rng.normal(size=n)
            yield f"normal, {n}, {strength}", x.round(5), y.round(5)
            yield f"ties, {n}, {strength}", (2 * x).round(), (2 * y).round()
            yield f"one side tied, {n}, {strength}", x.round(5), (2 * y).round()
    x = np.exp(rng.normal(0, 20, 25))
    yield "wide", x, x * np.exp(rng.normal(0, 5, 25))
    yield "huge", x * 1e200 / x.max(), rng.normal(size=25) * 1e200
    yield "far", 1e6 + rng.normal(size=30).round(3), -1e6 + rng.normal(size=30).round(3)
    one_swap = np.arange(40.0)
    one_swap[[7, 8]] = [8, 7]
    yield "one swap", np.arange(40.0), one_swap
    yield "opposite but one", np.arange(40.0), -one_swap


def correlations():
    made = {"pearson": [], "spearman": [], "kendall": []}
    for name, x, y in paired():
        for alternative in ALTERNATIVES:
            input = {"x": x, "y": y, "alternative": alternative}
            title = f"{name}, {alternative}"
            for function, theirs in (("pearson", stats.pearsonr), ("spearman", stats.spearmanr)):
                # Rows in one order have no p-value to compare: it hangs on the last bit of the coefficient.
                if function == "spearman" and name in ("one", "one swap", "opposite but one"):
                    continue
                made[function].append(case(input, lambda f=theirs: pair(f(x, y, alternative=alternative)), title))
            if name in ("one", "short"):  # SciPy answers NaN, and pairs one value with many
                continue
            for method in ("auto", "exact", "asymptotic"):
                if name == "two" and method == "asymptotic":
                    continue  # SciPy divides by zero
                if name == "constant" and method == "exact":
                    continue  # SciPy answers NaN where it refuses other ties
                made["kendall"].append(
                    case(
                        {**input, "method": method},
                        lambda: pair(stats.kendalltau(x, y, alternative=alternative, method=method)),
                        f"{title}, {method}",
                    )
                )
    for name, cases in made.items():
        write("stats", name, "scipy", MADE, cases)


def pair(r):
    return {"statistic": r.statistic, "pValue": r.pvalue}


def labels():
    columns = [("one category", ["a"] * 4, ["x", "y", "x", "y"]), ("other way", ["x", "y", "x", "y"], ["a"] * 4)]
    columns += [("determined", list("aabbcc"), list("wwxxyy")), ("half", list("aabb"), list("wxyz"))]
    for n in (10, 40, 300):
        for rows, cols in ((2, 2), (2, 5), (5, 3), (8, 12)):
            for noise in (0.2, 0.8):
                x = rng.integers(0, rows, n)
                y = np.where(rng.uniform(size=n) < noise, rng.integers(0, cols, n), x % cols)
                columns.append((f"{n}, {rows} x {cols}, {noise}", x, y))
    made = {"cramers-v": [], "mutual-information": [], "theils-u": []}
    for name, x, y in columns:
        input = {"x": x, "y": y}
        table = stats.contingency.crosstab(x, y).count
        if "one" not in name and "other" not in name:
            made["cramers-v"].append(case(input, lambda t=table: stats.contingency.association(t, method="cramer"), name))
        made["mutual-information"].append(case(input, lambda x=x, y=y: metrics.mutual_info_score(x, y), name))
        made["theils-u"].append(case(input, lambda x=x, y=y: metrics.homogeneity_score(x, y), name))
    write("stats", "cramers-v", "scipy", MADE, made["cramers-v"])
    write("stats", "mutual-information", "scikit-learn", MADE, made["mutual-information"])
    write("stats", "theils-u", "scikit-learn", MADE, made["theils-u"])


if __name__ == "__main__":
    for made in (energy, shares, correlations, labels):
        made()
