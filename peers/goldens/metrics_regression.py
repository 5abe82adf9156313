"""Predicted against true values, beyond the three that everyone knows: scikit-learn's answers for packages/metrics/src/regression."""

import numpy as np
from common import case, write
from metrics_cases import options_of, weights_of, with_weight
from sklearn import metrics

MADE = "peers/goldens/metrics_regression.py"
rng = np.random.default_rng(20260107)


def real():
    for n in (1, 2, 3, 8, 9, 33, 100):
        y_true = rng.normal(5, 3, n)
        yield f"n={n}", y_true.tolist(), (y_true + rng.normal(0, 1, n)).tolist()
        yield f"coarse, n={n}", np.round(y_true).tolist(), np.round(y_true + rng.normal(0, 1, n)).tolist()
    yield "constant", [2.0, 2.0, 2.0], [1.0, 2.0, 3.0]
    yield "constant and right", [2.0, 2.0], [2.0, 2.0]
    yield "constant error", [1.0, 2.0, 4.0], [2.0, 3.0, 5.0]
    yield "perfect", [1.0, 2.0, 3.0], [1.0, 2.0, 3.0]
    yield "zeros", [0.0, 1.0, 0.0], [0.0, 0.5, 1.0]
    yield "minus one", [-1.0, 1.0], [0.0, 0.5]
    yield "minus two predicted", [0.0, 1.0], [0.0, -2.0]
    yield from broken()


def positive():
    for n in (1, 2, 3, 8, 33, 100):
        y_true = rng.gamma(2, 2, n)
        yield f"n={n}", y_true.tolist(), (y_true * np.exp(rng.normal(0, 0.4, n))).tolist()
        counts = rng.poisson(3, n).astype(float)
        yield f"counts, n={n}", counts.tolist(), (counts + 0.1 + rng.random(n)).tolist()
        yield f"of both signs, n={n}", rng.normal(0, 2, n).tolist(), (rng.random(n) + 0.1).tolist()
    yield "perfect", [1.0, 2.0, 3.0], [1.0, 2.0, 3.0]
    yield "prediction of 0", [1.0, 2.0], [0.0, 1.0]
    yield "negative prediction", [1.0, 2.0], [-1.0, 1.0]
    yield from broken()


def broken():
    yield "infinite", [1.0, float("inf")], [1.0, 2.0]
    yield "missing", [1.0, 2.0], [float("nan"), 2.0]
    yield "lengths", [1.0, 2.0], [1.0]
    yield "empty", [], []


def make(name, peer, tasks=real, all_options=({},), weighted=True, skip=lambda *_: False):
    cases = []
    for title, y_true, y_pred in tasks():
        for options in all_options:
            for weight in weights_of(rng, len(y_true)) if y_true and weighted else [None]:
                given = with_weight(options, weight)
                if skip(y_true, weight):
                    continue
                cases.append(
                    case(
                        {"yTrue": y_true, "yPred": y_pred, "options": given},
                        lambda: peer(y_true, y_pred, **options_of(given)),
                        title,
                    )
                )
    write("metrics", name, "scikit-learn", MADE, cases)


def constant(y_true, weight):
    """scikit-learn's d2_tweedie_score then divides by 0, or by what rounding left."""
    counted = [y for y, w in zip(y_true, weight or [1] * len(y_true)) if w > 0]
    return len(y_true) > 1 and len(set(counted)) == 1


ALPHAS = [{}, *({"alpha": alpha} for alpha in (0, 0.1, 0.25, 0.75, 0.9, 1, -0.1, 1.1))]
POWERS = [{}, *({"power": power} for power in (-2, -0.5, 0.5, 1, 1.5, 2, 2.7, 3))]
FINITE = ({}, {"forceFinite": False})

make("root-mean-squared-error", metrics.root_mean_squared_error)
make("mean-squared-log-error", metrics.mean_squared_log_error)
make("root-mean-squared-log-error", metrics.root_mean_squared_log_error)
make("mean-absolute-percentage-error", metrics.mean_absolute_percentage_error)
make("median-absolute-error", metrics.median_absolute_error)
make("max-error", metrics.max_error, weighted=False)
make("explained-variance", metrics.explained_variance_score, all_options=FINITE)
make("mean-pinball-loss", metrics.mean_pinball_loss, all_options=ALPHAS)
make("mean-poisson-deviance", metrics.mean_poisson_deviance, positive)
make("mean-gamma-deviance", metrics.mean_gamma_deviance, positive)
make("mean-tweedie-deviance", metrics.mean_tweedie_deviance, positive, POWERS)
make("d2-absolute-error", metrics.d2_absolute_error_score)
make("d2-pinball", metrics.d2_pinball_score, all_options=ALPHAS)
make("d2-tweedie", metrics.d2_tweedie_score, positive, POWERS, skip=constant)
