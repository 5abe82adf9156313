"""The jackknife of @productizeml/stats, by Astropy."""

import numpy as np
from astropy.stats import jackknife_stats
from common import case, write
from scipy import stats

MADE = "peers/goldens/stats_resampling.py"
rng = np.random.default_rng(20260301)

STATISTICS = {"mean": np.mean, "variance": lambda x: np.var(x, ddof=1), "skewness": stats.skew}


def answer(values, statistic, level):
    corrected, bias, error, interval = jackknife_stats(values, statistic, level)
    return {
        "value": statistic(values),
        "corrected": corrected,
        "bias": bias,
        "standardError": error,
        "lower": interval[0],
        "upper": interval[1],
    }


def jackknife():
    cases = []
    samples = {
        "three": np.array([1.0, 2.0, 4.5]),
        "normal": rng.normal(size=20).round(4),
        "skewed": rng.gamma(0.5, size=40).round(4),
        "offset": 50 + rng.normal(size=15).round(3),
    }
    for name, values in samples.items():
        for statistic, function in STATISTICS.items():
            for level in (0.8, 0.95):
                cases.append(
                    case(
                        {"values": values, "statistic": statistic, "level": level},
                        lambda v=values, f=function, c=level: answer(v, f, c),
                        f"{name}, {statistic}, {level}",
                    )
                )
    write("stats", "jackknife", "astropy", MADE, cases)


if __name__ == "__main__":
    jackknife()
