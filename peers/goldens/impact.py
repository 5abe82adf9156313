"""What statsmodels and scikit-learn answer on experiments and on decisions by a score."""

import warnings

import numpy as np
from common import case, write
from scipy.optimize import brentq
from sklearn.metrics import confusion_matrix, confusion_matrix_at_thresholds
from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    power_proportions_2indep,
    proportion_confint,
    proportion_effectsize,
    proportions_ztest,
)

MADE = "peers/goldens/impact.py"
ALTERNATIVES = {"two-sided": "two-sided", "greater": "larger", "less": "smaller"}
DIFFERENCES = {"newcombe": "newcomb", "agresti-caffo": "agresti-caffo", "wald": "wald"}
warnings.simplefilter("ignore")


def counts(rng):
    trials = int(rng.choice([1, 7, 50, 300, 10_000, 3_000_000]))
    return {"successes": int(rng.binomial(trials, rng.choice([0, 0.001, 0.02, 0.3, 0.5, 0.97, 1]))), "trials": trials}


def arm(counts, alpha):
    lower, upper = proportion_confint(counts["successes"], counts["trials"], alpha, "wilson")
    return {"estimate": counts["successes"] / counts["trials"], "lower": lower, "upper": upper}


def comparison(reference, current, alternative, level, difference, ratio):
    """Our reference is statsmodels' second sample."""
    alpha = 1 - level
    both = current["successes"], current["trials"], reference["successes"], reference["trials"]
    statistic, p_value = proportions_ztest([both[0], both[2]], [both[1], both[3]], alternative=ALTERNATIVES[alternative])
    low, high = confint_proportions_2indep(*both, method=DIFFERENCES[difference], compare="diff", alpha=alpha)
    ratio_low, ratio_high = confint_proportions_2indep(*both, method=ratio, compare="ratio", alpha=alpha)
    before, after = arm(reference, alpha), arm(current, alpha)
    return {
        "reference": before,
        "current": after,
        "absolute": {"estimate": after["estimate"] - before["estimate"], "lower": low, "upper": high},
        "ratio": {"lower": ratio_low, "upper": ratio_high},
        "statistic": statistic,
        "pValue": p_value,
    }


def compare_proportions(rng):
    for _ in range(400):
        reference, current = counts(rng), counts(rng)
        options = {
            "alternative": str(rng.choice(list(ALTERNATIVES))),
            "level": float(rng.choice([0.8, 0.95, 0.99])),
            "absoluteMethod": str(rng.choice(list(DIFFERENCES))),
            "relativeMethod": str(rng.choice(["log", "log-adjusted"])),
        }
        yield case(
            {"reference": reference, "current": current, "options": options},
            lambda: comparison(np_counts(reference), np_counts(current), *options.values()),
        )


def np_counts(counts):
    """As NumPy floats, so that a division by zero is infinite and not an exception."""
    return {name: np.float64(value) for name, value in counts.items()}


def power(method, control, treatment, size, ratio, alpha, alternative):
    peer = ALTERNATIVES[alternative]
    if method == "arcsine":
        effect = proportion_effectsize(treatment, control)
        return NormalIndPower().power(effect, size, alpha, ratio, peer)
    # Our control is statsmodels' first sample, so its difference points the other way.
    flipped = {"larger": "smaller", "smaller": "larger"}.get(peer, peer)
    return power_proportions_2indep(control - treatment, treatment, size, ratio, alpha, alternative=flipped).power


def plans(rng, count):
    for _ in range(count):
        control = float(rng.choice([0.001, 0.02, 0.1, 0.5, 0.9]))
        alternative = str(rng.choice(list(ALTERNATIVES)))
        change = rng.uniform(0.01, 0.3) * min(control, 1 - control)
        yield {
            "control": control,
            "treatment": float(control - change if alternative == "less" else control + change),
            "size": int(rng.choice([50, 1000, 20_000, 1_000_000])),
            "alpha": float(rng.choice([0.001, 0.05, 0.1])),
        }, {
            "ratio": float(rng.choice([0.5, 1, 3])),
            "alternative": alternative,
            "method": str(rng.choice(["z-test", "arcsine"])),
        }


def solve_power(rng):
    for problem, options in plans(rng, 300):
        yield case(
            {"problem": problem, "options": options},
            lambda: power(options["method"], **problem, ratio=options["ratio"], alternative=options["alternative"]),
        )


def solve_others(rng):
    """The unknown by root finding on the peer's power function, on problems whose power is neither 0 nor 1."""
    for problem, options in plans(rng, 600):
        ask = lambda **changed: power(options["method"], **{**problem, **changed}, ratio=options["ratio"],
                                      alternative=options["alternative"])
        goal = float(ask())
        if not 0.1 < goal < 0.98:
            continue
        unknown = str(rng.choice(["size", "alpha", "treatment"]))
        end = 0 if options["alternative"] == "less" else 1
        low, high = {"size": (1e-3, 1e9), "alpha": (1e-12, 1 - 1e-12),
                     "treatment": sorted((problem["control"], abs(end - 1e-9)))}[unknown]
        given = {**problem, "power": goal}
        del given[unknown]
        yield case(
            {"problem": given, "options": options, "unknown": unknown},
            lambda: brentq(lambda x: ask(**{unknown: x}) - goal, low, high, xtol=1e-15, rtol=1e-14),
        )


def scored(rng):
    n = int(rng.integers(1, 60))
    y = rng.integers(0, 2, size=n)
    score = np.round(rng.normal(size=n) + y, int(rng.integers(0, 3)))
    costs = {
        "falsePositive": float(rng.integers(1, 10)),
        "falseNegative": float(rng.integers(1, 100)),
        "truePositive": float(rng.integers(-20, 3)),
        "trueNegative": float(rng.integers(-1, 2)),
    }
    return y, score, costs


def bill(costs, tn, fp, fn, tp):
    return (tn * costs["trueNegative"] + fp * costs["falsePositive"] + fn * costs["falseNegative"]
            + tp * costs["truePositive"])


def best_threshold(rng):
    """Every threshold that scikit-learn would count at, and none."""
    for _ in range(200):
        y, score, costs = scored(rng)

        def answer():
            tns, fps, fns, tps, thresholds = confusion_matrix_at_thresholds(y, score)
            totals = {np.inf: bill(costs, np.sum(y == 0), 0, np.sum(y == 1), 0)}
            for tn, fp, fn, tp, threshold in zip(tns, fps, fns, tps, thresholds):
                totals[float(threshold)] = bill(costs, tn, fp, fn, tp)
            least = min(totals.values())
            return {"threshold": max(each for each, total in totals.items() if total == least), "cost": least / len(y)}

        yield case({"yTrue": y, "yScore": score, "options": {"costs": costs}}, answer)


def expected_cost(rng):
    for _ in range(100):
        y, score, costs = scored(rng)
        threshold = float(rng.choice([0.0, 0.5, 1.0]))
        yield case(
            {"yTrue": y, "yScore": score, "costs": costs, "options": {"threshold": threshold}},
            lambda: bill(costs, *confusion_matrix(y, score >= threshold, labels=[0, 1]).ravel()) / len(y),
        )


for name, peer, cases in (
    ("compare-proportions", "statsmodels", compare_proportions),
    ("solve-power", "statsmodels", solve_power),
    ("solve-power-unknowns", "statsmodels", solve_others),
    ("best-threshold", "scikit-learn", best_threshold),
    ("expected-cost", "scikit-learn", expected_cost),
):
    write("impact", name, peer, MADE, list(cases(np.random.default_rng(20260101))))
