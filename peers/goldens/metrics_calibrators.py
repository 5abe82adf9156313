# venv: torch
"""Best fits of probabilities to what happened: statsmodels' generalized linear models, scikit-learn's and betacal's calibrators."""

import math
import warnings

import numpy as np
import statsmodels.api as sm
from betacal import BetaCalibration
from common import case, write
from metrics_cases import as_input
from metrics_probabilities import outcomes, simplex
from scipy import special
from sklearn.calibration import _SigmoidCalibration, _TemperatureScaling
from sklearn.isotonic import IsotonicRegression

warnings.filterwarnings("ignore")
MADE = "peers/goldens/metrics_calibrators.py"
rng = np.random.default_rng(20260123)


def save(name, peer, cases):
    write("metrics", name, peer, MADE, cases)


def glm(y, features, w=None, offset=None):
    columns = np.column_stack([*features, np.ones(len(y))])
    model = sm.GLM(y, columns, family=sm.families.Binomial(), freq_weights=w, offset=offset)
    return model.fit(tol=1e-14, tol_criterion="params", maxiter=200)


def overlapping(n, draw):
    """Scores and labels that no threshold tells apart, so that the likelihood has a maximum."""
    while True:
        score = draw(n)
        y = outcomes(rng, special.expit(score), 0.7)
        if score[y == 1].min() < score[y == 0].max() and score[y == 0].min() < score[y == 1].max():
            return score, y


def weights_of(n):
    return [None, np.round(rng.random(n) + 0.1, 2), rng.integers(1, 4, n).astype(float)]


def weighted(w):
    return {} if w is None else {"sampleWeight": w}


def slopes():
    cases = []
    for n in (12, 25, 40):
        for scale in (0.5, 1, 2):
            odds, y = overlapping(n, lambda n: rng.normal(0.3, scale, n))
            p = np.round(special.expit(odds), 6)
            for w in weights_of(n):
                for level in (0.9, 0.95):

                    def answer():
                        line, shift = glm(y, [special.logit(p)], w), glm(y, [], w, special.logit(p))
                        estimate = lambda fit, i: {
                            "value": fit.params[i],
                            "standardError": fit.bse[i],
                            "lower": fit.conf_int(1 - level)[i][0],
                            "upper": fit.conf_int(1 - level)[i][1],
                        }
                        return {"slope": estimate(line, 0), "intercept": estimate(line, 1), "inTheLarge": estimate(shift, 0)}

                    options = {**weighted(w), "level": level}
                    cases.append(case({"yTrue": y, "yProb": p, "options": options}, answer, f"n={n}"))
    save("calibration-slope", "statsmodels", cases)


def score_draws():
    yield "log-odds", lambda n: np.round(rng.normal(0, 2, n), 3)
    yield "tied", lambda n: np.round(rng.normal(0, 1, n))
    yield "probabilities", lambda n: np.round(rng.random(n), 3)
    yield "shifted", lambda n: np.round(100 + rng.normal(0, 1, n), 3)
    yield "large", lambda n: np.round(rng.normal(0, 50, n), 2)


def platt():
    exact, rough = [], []
    for title, draw in score_draws():
        for n in (5, 20, 40):
            score = draw(n)
            y = outcomes(rng, special.expit((score - score.mean()) / (score.std() or 1)))
            for w in weights_of(n):
                given = {"yTrue": y, "yScore": score, "options": weighted(w)}
                mass = np.ones(n) if w is None else w
                plus, minus = mass[y == 1].sum(), mass[y == 0].sum()
                target = np.where(y == 1, (plus + 1) / (plus + 2), 1 / (minus + 2))

                def fitted():
                    slope, intercept = glm(target, [score], w).params
                    return {"slope": slope, "intercept": intercept}

                exact.append(case(given, fitted, title))
                rough.append(case(given, lambda: _SigmoidCalibration().fit(score, y, w).predict(score), title))
    separable = {"yTrue": [0, 0, 1, 1], "yScore": [1, 2, 3, 4], "options": {}}
    rough.append(
        case(separable, lambda: _SigmoidCalibration().fit(np.array([1.0, 2, 3, 4]), np.array([0, 0, 1, 1])).predict([1.0, 2, 3, 4]), "separable")
    )
    save("platt-scaling", "statsmodels", exact)
    save("platt-scaling-scikit-learn", "scikit-learn", rough)


def isotonic():
    cases = []
    for n in (1, 2, 5, 12, 25):
        for title, draw in list(score_draws())[:3]:
            for target in ("labels", "values", "falling"):
                x = draw(n)
                y = rng.integers(0, 2, n).astype(float) if target == "labels" else np.round(rng.normal(0, 1, n) + x, 2)
                y = -y if target == "falling" else y
                at = np.round([*x[:3], *(x[:2] + 0.013), x.min() - 1, x.max() + 1], 3)
                for w in [*weights_of(n), (rng.random(n) < 0.6) + (np.arange(n) == 0)]:
                    for options in (
                        {},
                        {"increasing": False},
                        {"increasing": "auto", "outOfBounds": "clip"},
                        {"yMin": 0.2, "yMax": 0.7, "outOfBounds": "clip"},
                    ):

                        def answer():
                            peer = IsotonicRegression(
                                increasing=options.get("increasing", True),
                                out_of_bounds=options.get("outOfBounds", "nan"),
                                y_min=options.get("yMin"),
                                y_max=options.get("yMax"),
                            ).fit(x, y, None if w is None else np.asarray(w, float))
                            return {"values": peer.predict(at), "increasing": bool(peer.increasing_)}

                        if n > 5 and w is not None and options and rng.random() < 0.6:
                            continue
                        cases.append(case({"x": x, "y": y, "at": at, "options": {**options, **weighted(w)}}, answer, f"{title}, {target}, n={n}"))
    for x, y in (([1, 2], [1]), ([], []), ([1, math.nan], [1, 2])):
        cases.append(case({"x": x, "y": y, "at": [], "options": {}}, lambda: IsotonicRegression().fit(x, y), "refused"))
    save("isotonic-regression", "scikit-learn", cases)


def temperature():
    cases = []
    for n in (10, 40):
        for scale in (0.5, 2, 6):
            odds, y = overlapping(n, lambda n: np.round(rng.normal(0, scale, n), 3))
            for w in weights_of(n):
                given = {"yTrue": y, "yScore": odds, "options": weighted(w)}
                cases.append(case(given, lambda: _TemperatureScaling().fit(odds, y, w).predict(odds)[:, 1], "two classes"))
    for n, k in ((12, 3), (25, 4)):
        for scale in (0.7, 3):
            for probabilities in (False, True):
                scores = np.round(rng.normal(0, scale, (n, k)), 3)
                y = np.array([rng.choice(k, p=special.softmax(row / scale)) for row in scores])
                y[:k] = range(k)
                scores = simplex(rng, n, k) if probabilities else scores
                for w in weights_of(n):
                    kind = {"scores": "probabilities"} if probabilities else {}
                    given = {"yTrue": y, "yScore": as_input(scores), "options": {**kind, **weighted(w)}}
                    answer = lambda: _TemperatureScaling().fit(scores, y.astype(float), w).predict(scores).ravel()
                    cases.append(case(given, answer, f"{k} classes, {kind}"))
    save("temperature-scaling", "scikit-learn", cases)


def beta():
    exact, rough = [], []
    for n in (20, 30, 40):
        for sharpness in (0.5, 1, 2, -0.5):
            for _ in range(2):
                odds, y = overlapping(n, lambda n: rng.normal(0.3, 1.5, n))
                p = np.clip(np.round(special.expit(odds * abs(sharpness) + 0.4), 4), 0.0001, 0.9999)
                y = 1 - y if sharpness < 0 else y
                for w in weights_of(n):
                    given = {"yTrue": y, "yProb": p, "options": weighted(w)}

                    def fitted():
                        features = {"a": np.log(p), "b": -np.log1p(-p)}
                        both = glm(y, features.values(), w).params
                        fit = dict(zip("abc", both))
                        if min(both[:2]) < 0:
                            kept = "b" if both[0] < 0 else "a"
                            slope, intercept = glm(y, [features[kept]], w).params
                            fit = {"a": 0, "b": 0, kept: slope, "c": intercept}
                            if slope < 0:
                                fit = {"a": 0, "b": 0, "c": glm(y, [], w).params[0]}
                        return fit

                    exact.append(case(given, fitted, f"sharpness {sharpness}"))
                    if sharpness > 0 and w is None:
                        rough.append(case(given, lambda: BetaCalibration("abm").fit(p, y, w).predict(p), f"sharpness {sharpness}"))
    save("beta-calibration", "statsmodels", exact)
    save("beta-calibration-betacal", "betacal", rough)


slopes()
platt()
isotonic()
temperature()
beta()
