# venv: torch
"""Raters against each other: krippendorff's, irrCAC's, statsmodels', pingouin's and torchmetrics' answers for packages/metrics/src/agreement."""

import random
import warnings

import krippendorff
import mpmath
import numpy as np
import pandas as pd
import pingouin
import torch
from common import case, write
from irrCAC.raw import CAC
from scipy import stats
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa
from torchmetrics.functional.regression import concordance_corrcoef

MADE = "peers/goldens/metrics_raters.py"
NAN = float("nan")
rng = random.Random(20261123)
np.random.seed(20261123)
warnings.simplefilter("ignore")
np.seterr(all="ignore")


def polished(quantile, cdf):
    """This SciPy's quantiles have ten digits; those that the peers take here have all that a float holds."""

    def exact(p, *df):
        near, wanted = float(quantile(p, *df)), mpmath.mpf(float(p))
        if not np.isfinite(near):
            return near
        with mpmath.workdps(30):
            return float(mpmath.findroot(lambda x: cdf(x, *map(mpmath.mpf, df)) - wanted, near))

    return exact


def t_cdf(x, df):
    tail = mpmath.betainc(df / 2, 0.5, 0, df / (df + x * x), regularized=True) / 2
    return 1 - tail if x > 0 else tail


def t_interval(level, df, loc=0, scale=1):
    half = t_quantile(0.5 + level / 2, df) * scale
    return loc - half, loc + half


t_quantile = polished(stats.t.ppf, t_cdf)
stats.t.interval = t_interval
stats.f.ppf = polished(
    stats.f.ppf,
    lambda x, a, b: mpmath.betainc(a / 2, b / 2, 0, a * x / (a * x + b), regularized=True),
)


def matrix(rows):
    return {"data": [each for row in rows for each in row], "rows": len(rows), "cols": len(rows[0]) if rows else 0}


def agreeing(alphabet, units, raters, wrong=0.3, missing=0.0):
    """Each unit has a rating that most raters give."""
    rows = []
    for _ in range(units):
        truth = rng.choice(alphabet)
        rows.append([rng.choice(alphabet) if rng.random() < wrong else truth for _ in range(raters)])
    return [[NAN if rng.random() < missing else each for each in row] for row in rows]


NUMBERS = [[0, 1], [1, 2, 3], [1, 2, 3, 4, 5], [-2, -1, 1, 2], [0.5, 1.5, 2.25, 10], list(range(1, 11)), [7]]
NAMES = [["no", "yes"], ["a", "b", "c", "ä"]]


def numeric(missing):
    for alphabet in NUMBERS:
        for units, raters in ((2, 2), (5, 2), (8, 3), (12, 4), (20, 6)):
            for wrong in (0.1, 0.6):
                yield agreeing(alphabet, units, raters, wrong, rng.choice(missing))
    yield [[1, 1], [2, 2], [3, 3]]
    yield [[1, 2], [2, 1]]
    yield [[1, 1], [1, 1]]
    yield [[1, 2, 3]]
    yield [[1, 1], [1, NAN], [2, NAN]]
    yield [[NAN, NAN], [1, 1], [2, 3]]
    yield [[1, NAN], [NAN, 2]]
    yield [[NAN, NAN], [NAN, NAN]]


def named(missing):
    for alphabet in NAMES:
        for units, raters in ((4, 2), (9, 3), (15, 5)):
            for wrong in (0.1, 0.5):
                rows = agreeing(alphabet, units, raters, wrong, rng.choice(missing))
                yield alphabet, [[None if each != each else each for each in column] for column in zip(*rows)]


MISSING = [0, 0, 0.2, 0.5]
LEVELS = ("nominal", "ordinal", "interval", "ratio")


def alpha(rows, level, categories=None):
    domain = {} if categories is None else {"value_domain": categories}
    return krippendorff.alpha(np.transpose(np.array(rows, dtype=float)), level_of_measurement=level, **domain)


def alpha_of_names(columns, alphabet, level):
    index = {label: i for i, label in enumerate(alphabet)}
    counts = np.zeros((len(columns[0]), len(alphabet)), dtype=int)
    for column in columns:
        for unit, label in enumerate(column):
            if label is not None:
                counts[unit, index[label]] += 1
    return krippendorff.alpha(value_counts=counts, value_domain=np.arange(len(alphabet)), level_of_measurement=level)


def alpha_cases():
    for i, rows in enumerate(numeric(MISSING)):
        for level in LEVELS:
            options = {"levelOfMeasurement": level} if level != "interval" or i % 2 else {}
            yield case({"ratings": matrix(rows), "options": options}, lambda: alpha(rows, level))
    for rows in list(numeric(MISSING))[20:30]:
        for level in ("nominal", "ordinal"):
            categories = [0, 1, 2, 3, 4, 5, 6]
            yield case(
                {"ratings": matrix(rows), "options": {"levelOfMeasurement": level, "categories": categories}},
                lambda: alpha(rows, level, categories),
            )
    for alphabet, columns in named(MISSING):
        yield case(
            {"ratings": columns, "options": {"levelOfMeasurement": "nominal"}},
            lambda: alpha_of_names(columns, alphabet, "nominal"),
        )
        yield case(
            {"ratings": columns, "options": {"levelOfMeasurement": "ordinal", "categories": alphabet[::-1]}},
            lambda: alpha_of_names(columns, alphabet[::-1], "ordinal"),
        )
        yield case(
            {"ratings": columns, "options": {"levelOfMeasurement": "ordinal"}},
            lambda: krippendorff.alpha([["nan" if x is None else x for x in c] for c in columns], level_of_measurement="ordinal"),
        )
    for _ in range(12):
        counts = [[rng.randint(0, 3) for _ in range(rng_cols)] for rng_cols in [rng.randint(2, 5)] for _ in range(8)]
        for level in LEVELS:
            yield case(
                {"ratings": {"counts": matrix(counts)}, "options": {"levelOfMeasurement": level}},
                lambda: krippendorff.alpha(value_counts=counts, level_of_measurement=level),
            )


write("metrics", "krippendorff-alpha", "krippendorff", MADE, list(alpha_cases()))


def gwet(table, weights="identity", categories=None, level=0.95):
    found = CAC(table, weights=weights, categories=categories, confidence_level=level, digits=20).gwet()["est"]
    lower, upper = found["confidence_interval"]
    upper = upper if lower == lower else NAN  # Python's min(1, nan) is 1
    return {
        "value": found["coefficient_value"],
        "standardError": found["se"],
        "pValue": found["p_value"],
        "lower": lower,
        "upper": upper,
        "observed": found["pa"],
        "chance": found["pe"],
    }


WEIGHTS = ("linear", "quadratic", "ordinal", "radical", "ratio", "circular", "bipolar")


def enough(rows):
    """irrCAC warns, and answers with NaN, where no unit was rated twice, or only one was rated."""
    ratings = [sum(each is not None and each == each for each in row) for row in rows]
    return max(ratings) >= 2 and sum(each > 0 for each in ratings) >= 2


def gwet_cases(weighted):
    turn = 0
    for rows in numeric(MISSING):
        given = {round(each, 9) for row in rows for each in row if each == each}
        # irrCAC warns, and answers with NaN, for one category, save for AC1 itself.
        if not enough(rows) or len(given) < 2:
            continue
        if not weighted:
            options = {} if turn % 3 else {"level": 0.99}
            yield case(
                {"ratings": matrix(rows), "options": options},
                lambda: gwet(pd.DataFrame(rows), level=options.get("level", 0.95)),
            )
        for weights in (WEIGHTS[turn % 7], WEIGHTS[(turn + 3) % 7]) if weighted else ():
            if weights == "ratio" and any(-each in given for each in given):
                continue
            yield case(
                {"ratings": matrix(rows), "options": {"weights": weights}}, lambda: gwet(pd.DataFrame(rows), weights)
            )
        turn += 1
    for alphabet, columns in named(MISSING):
        table = pd.DataFrame(dict(enumerate(columns)))
        if not enough(list(zip(*columns))):
            continue
        if weighted:
            for weights in ("linear", "ordinal"):
                yield case(
                    {"ratings": columns, "options": {"weights": weights, "categories": alphabet}},
                    lambda: gwet(table, weights, alphabet),
                )
        else:
            yield case({"ratings": columns, "options": {}}, lambda: gwet(table))
            yield case(
                {"ratings": columns, "options": {"categories": [*alphabet, "zz"]}},
                lambda: gwet(table, categories=[*alphabet, "zz"]),
            )


write("metrics", "gwet-ac1", "irrCAC", MADE, list(gwet_cases(False)))
write("metrics", "gwet-ac2", "irrCAC", MADE, list(gwet_cases(True)))


def fleiss_cases():
    for rows in [*numeric([0]), *numeric([0])]:
        if any(each != each for row in rows for each in row):
            continue
        table, _ = aggregate_raters(np.array(rows))
        yield case(
            {"ratings": matrix(rows)},
            lambda: {"fleiss": fleiss_kappa(table), "randolph": fleiss_kappa(table, method="randolph")},
        )
        yield case(
            {"ratings": {"counts": matrix(table.tolist())}},
            lambda: {"fleiss": fleiss_kappa(table), "randolph": fleiss_kappa(table, method="randolph")},
        )
    for _, columns in named([0]):
        table, _ = aggregate_raters(np.array(columns).T)
        yield case(
            {"ratings": columns},
            lambda: {"fleiss": fleiss_kappa(table), "randolph": fleiss_kappa(table, method="randolph")},
        )
    counts = [[2, 1], [1, 1]]
    yield case({"ratings": {"counts": matrix(counts)}}, lambda: fleiss_kappa(counts))


write("metrics", "fleiss-kappa", "statsmodels", MADE, list(fleiss_cases()))


def measured():
    """Ratings on a scale: units differ, raters lean, and the rest is noise."""
    for units, raters in ((3, 2), (5, 3), (6, 4), (10, 2), (20, 5), (40, 3)):
        for noise in (0.2, 1, 5):
            for lean in (0, 1):
                leaning = [lean * rng.gauss(0, 2) for _ in range(raters)]
                yield [
                    [round(truth + leaning[j] + rng.gauss(0, noise), 2) for j in range(raters)]
                    for truth in (rng.gauss(20, 3) for _ in range(units))
                ]
    yield [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
    yield [[1000, 1002], [1003, 1003.5], [1007, 1005]]


def long(rows):
    return pd.DataFrame([(i, j, each) for i, row in enumerate(rows) for j, each in enumerate(row)], columns=["unit", "rater", "rating"])


def correlations(rows):
    found = pingouin.intraclass_corr(long(rows), "unit", "rater", "rating")
    names = ("icc1", "icc2", "icc3", "icc1k", "icc2k", "icc3k")
    return {
        name: {
            "value": row["ICC"],
            "f": row["F"],
            "df1": row["df1"],
            "df2": row["df2"],
            "pValue": row["pval"],
            "lower": row["CI95"][0],
            "upper": row["CI95"][1],
        }
        for name, (_, row) in zip(names, found.iterrows())
    }


# pingouin rounds its table; told not to, it gives what it computed.
for key in pingouin.options:
    pingouin.options[key] = None
write(
    "metrics",
    "intraclass-correlation",
    "pingouin",
    MADE,
    [case({"ratings": matrix(rows)}, lambda: correlations(rows)) for rows in [*measured(), [[1, NAN], [2, 3], [4, 4]]]],
)


def concordance(rows):
    found = pingouin.friedman(long(rows), dv="rating", within="unit", subject="rater").iloc[0]
    p_value = found["p_unc"] if "p_unc" in found else found["p-unc"]
    return {"value": found["W"], "statistic": found["Q"], "pValue": p_value, "df": found["ddof1"]}


write(
    "metrics",
    "kendall-w",
    "pingouin",
    MADE,
    [
        case({"ratings": matrix(rows)}, lambda: concordance(rows))
        for rows in [*measured(), *(rows for rows in numeric([0]) if len(rows) > 2 and len({*sum(rows, [])}) > 2)]
        if not any(each != each for row in rows for each in row) and len(rows) > 2
    ],
)


def pairs():
    for n in (2, 3, 5, 12, 40):
        for noise in (0.1, 1, 10):
            x = [round(rng.gauss(50, 10), 2) for _ in range(n)]
            yield x, [round(each + rng.gauss(1, noise), 2) for each in x]
            yield x, [round(rng.gauss(-3, 5), 2) for _ in x]
    yield [1.0, 2.0, 3.0], [3.0, 2.0, 1.0]
    yield [3, -0.5, 2, 7], [2.5, 0.0, 2, 8]


def lin(x, y):
    return float(concordance_corrcoef(torch.tensor(y, dtype=torch.float64), torch.tensor(x, dtype=torch.float64)))


SAME = [1.0, 2.0, 3.0]

write(
    "metrics",
    "concordance-correlation",
    "torchmetrics",
    MADE,
    [case({"yTrue": x, "yPred": y}, lambda: lin(x, y)) for x, y in [*pairs(), (SAME, SAME)]],
)


def limits(x, y, agreement, level):
    """What pingouin.plot_blandaltman draws; it hands out nothing but the picture."""
    difference = np.array(x) - np.array(y)
    n, mean, sd = len(difference), np.mean(difference), np.std(difference, ddof=1)

    def estimate(value, error):
        lower, upper = stats.t.interval(level, n - 1, loc=value, scale=error)
        return {"value": value, "lower": lower, "upper": upper}

    return {
        "bias": estimate(mean, np.sqrt(sd**2 / n)),
        "standardDeviation": sd,
        "lowerLimit": estimate(mean - agreement * sd, np.sqrt(3 * sd**2 / n)),
        "upperLimit": estimate(mean + agreement * sd, np.sqrt(3 * sd**2 / n)),
    }


write(
    "metrics",
    "bland-altman",
    "scipy",
    MADE,
    [
        case({"yTrue": x, "yPred": y, "options": options}, lambda: limits(x, y, options.get("agreement", 1.96), options.get("level", 0.95)))
        for x, y in pairs()
        for options in ({}, {"agreement": 2, "level": 0.9})
    ],
)
