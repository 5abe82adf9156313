"""What a drift report states of each column, by SciPy, statsmodels and NumPy."""

import numpy as np
from scipy import stats
from scipy.spatial.distance import jensenshannon
from statsmodels.stats.multitest import multipletests

from common import case, write


def rounded(values, digits=4):
    return [None if v is None or np.isnan(v) else round(float(v), digits) for v in values]


def present(values):
    return np.array([v for v in values if v is not None], dtype=float)


def ks(reference, current, missing):
    """Missing values count as one value above all others."""
    sides = [[np.inf if v is None else v for v in side] for side in (reference, current)] if missing == "category" else [
        present(reference), present(current)]
    top = 1e300
    sides = [np.minimum(side, top) for side in sides]
    return stats.ks_2samp(*sides)


def table(reference, current, missing):
    sides = [list(reference), list(current)]
    if missing == "ignore":
        sides = [[v for v in side if v is not None] for side in sides]
    names = sorted({str(v) for side in sides for v in side})
    return np.array([[sum(str(v) == name for v in side) for name in names] for side in sides])


def numeric(reference, current, missing):
    a, b = present(reference), present(current)
    d = ks(reference, current, missing)
    return {"statistic": d.statistic, "pValue": d.pvalue, "effect": d.statistic,
            "reference": side(reference), "current": side(current), "type": "numeric"}


def side(values):
    x = present(values)
    return {"count": len(x), "missing": len(values) - len(x), "mean": x.mean(), "sd": x.std(ddof=1), "min": x.min(), "max": x.max()}


def wasserstein(reference, current, missing):
    a, b = present(reference), present(current)
    w = stats.wasserstein_distance(a, b)
    return {**numeric(reference, current, missing), "statistic": w, "effect": w / a.std(ddof=1)}


def chi(reference, current, missing):
    counts = table(reference, current, missing)
    test = stats.chi2_contingency(counts)
    shares = counts / counts.sum(axis=1, keepdims=True)
    return {"statistic": test.statistic, "pValue": test.pvalue, "effect": np.abs(shares[0] - shares[1]).sum() / 2, "type": "categorical"}


def jensen(reference, current, missing):
    counts = table(reference, current, missing)
    distance = jensenshannon(*counts, base=2)
    return {"statistic": distance, "effect": distance, "pValue": stats.chi2_contingency(counts).pvalue}


METHODS = {"ksTest": numeric, "wassersteinDistance": wasserstein, "chiSquareTest": chi, "jensenShannonDistance": jensen}


def report(reference, current, columns, options):
    missing = options.get("missing", "category")
    parts = [
        {"name": name, "method": method, **METHODS[method](reference[name], current[name], missing)}
        for name, method in columns.items()
    ]
    correction = {"benjamini-hochberg": "fdr_bh", "holm": "holm", "bonferroni": "bonferroni"}.get(options.get("correction", "benjamini-hochberg"))
    raw = [part["pValue"] for part in parts]
    adjusted = raw if correction is None else multipletests(raw, method=correction)[1]
    for part, p in zip(parts, adjusted):
        part["adjustedPValue"] = p
        part["drifted"] = bool(p <= options.get("alpha", 0.05) and part["effect"] >= options.get("minEffect", 0.1))
    return {"columns": parts, "share": sum(part["drifted"] for part in parts) / len(parts)}


def tables(seed, n, m, shift):
    rng = np.random.default_rng(seed)

    def make(size, move):
        gaps = lambda values, p: [None if rng.random() < p else v for v in values]
        return {
            "delay": rounded(rng.normal(8 + 4 * move, 12, size)),
            "hour": [int(v) for v in rng.integers(0, 24 - int(8 * move), size)],
            "speed": gaps(rounded(rng.lognormal(5, 0.5, size)), 0.05 + 0.3 * move),
            "carrier": [str(v) for v in rng.choice(["AA", "UA", "DL", "WN"], size, p=[0.4, 0.3, 0.2 - 0.1 * move, 0.1 + 0.1 * move])],
            "late": [bool(v) for v in rng.random(size) < 0.2 + 0.2 * move],
            "airport": gaps([f"K{int(v)}" for v in rng.zipf(1.7 + 0.3 * move, size) % 40], 0.02),
        }

    return make(n, 0), make(m, shift)


DEFAULTS = {"delay": "ksTest", "hour": "ksTest", "speed": "ksTest", "carrier": "chiSquareTest", "late": "chiSquareTest", "airport": "chiSquareTest"}
OTHERS = {"delay": "wassersteinDistance", "hour": "wassersteinDistance", "carrier": "jensenShannonDistance", "airport": "jensenShannonDistance"}


def cases():
    for seed, (n, m, shift, columns, options) in enumerate([
        (300, 200, 0.0, DEFAULTS, {}),
        (300, 200, 0.6, DEFAULTS, {}),
        (240, 240, 0.3, DEFAULTS, {"missing": "ignore", "correction": "holm"}),
        (150, 320, 1.0, DEFAULTS, {"correction": "none", "alpha": 0.01}),
        (220, 180, 0.4, OTHERS, {"correction": "bonferroni", "minEffect": 0.05}),
        (180, 220, 0.2, OTHERS, {"missing": "ignore"}),
    ]):
        reference, current = tables(seed, n, m, shift)
        reference, current = [{name: each[name] for name in columns} for each in (reference, current)]
        input = {"reference": reference, "current": current,
                 "options": {**options, "columns": {name: {"method": method} for name, method in columns.items()}}}
        yield case(input, lambda: report(reference, current, columns, options), f"{n} against {m}, shift {shift}, {options or 'defaults'}")


write("drift", "detect-drift", "scipy", "peers/goldens/drift.py", list(cases()))
