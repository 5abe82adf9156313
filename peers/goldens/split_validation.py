"""Scores that scikit-learn's cross-validation gives models that are easily written again; Nadeau and Bengio's interval from
SciPy's t; scikit-learn's k-means from given centers; blocks of space, and distances by scikit-learn's haversine."""

import numpy as np
from common import case, write
from scipy import stats
from sklearn.cluster import KMeans
from sklearn.dummy import DummyRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics.pairwise import haversine_distances
from sklearn.model_selection import GridSearchCV, KFold, StratifiedKFold, cross_validate
from sklearn.neighbors import NearestCentroid

MADE = "peers/goldens/split_validation.py"
EARTH_RADIUS = 6371.0088


def corrected(rng):
    """Nadeau and Bengio (2003): mean +- t * sqrt((1 / J + n2 / n1) * S^2), J - 1 degrees of freedom."""
    for _ in range(200):
        n = int(rng.integers(2, 60))
        scores = rng.normal(rng.choice([0, 0.8]), rng.choice([0.01, 0.2]), size=n).round(4)
        train, test = int(rng.integers(10, 1000)), int(rng.integers(1, 300))
        level = float(rng.choice([0.8, 0.9, 0.95, 0.99]))

        def answer():
            error = np.sqrt((1 / n + test / train) * scores.var(ddof=1))
            low, high = stats.t.interval(level, n - 1, scores.mean(), error)
            return {"mean": scores.mean(), "sd": scores.std(ddof=1), "standardError": error, "low": low, "high": high,
                    "df": n - 1, "statistic": scores.mean() / error,
                    "pValue": 2 * stats.t.sf(abs(scores.mean() / error), n - 1)}

        yield case({"scores": scores, "options": {"trainSize": train, "testSize": test, "level": level}}, answer)


def problem(rng, n):
    x = rng.normal(size=n).round(3)
    y = (rng.normal() * x + rng.normal(size=n)).round(3)
    return x, y


def validated(rng):
    for at in range(60):
        n, n_splits = int(rng.integers(12, 60)), int(rng.integers(2, 6))
        x, y = problem(rng, n)
        columns = x.reshape(-1, 1)
        if at % 3 == 0:
            model, name, extra, splitter = DummyRegressor(), "mean", {}, KFold(n_splits)
        elif at % 3 == 1:
            alpha = float(rng.choice([0, 0.5, 3, 20]))
            model, name, extra, splitter = Ridge(alpha=alpha, solver="cholesky"), "ridge", {"alpha": alpha}, KFold(n_splits)
        else:
            y = (y > np.median(y)).astype(int)
            model, name, extra, splitter = NearestCentroid(), "centroid", {}, StratifiedKFold(n_splits)
        scoring = "accuracy" if name == "centroid" else "neg_mean_squared_error"

        def answer():
            found = cross_validate(model, columns, y, cv=splitter, scoring=scoring, return_train_score=True)
            return {"test": found["test_score"], "train": found["train_score"]}

        yield case({"model": name, "x": x, "y": y, "nSplits": n_splits, **extra}, answer)


def nested(rng):
    alphas = [0.01, 1, 10, 100]
    for _ in range(40):
        n = int(rng.integers(20, 60))
        x, y = problem(rng, n)
        search = GridSearchCV(Ridge(solver="cholesky"), {"alpha": alphas}, cv=KFold(3), scoring="neg_mean_squared_error")

        def answer():
            found = cross_validate(search, x.reshape(-1, 1), y, cv=KFold(4), scoring="neg_mean_squared_error",
                                   return_estimator=True)
            return {"scores": found["test_score"], "chosen": [each.best_params_["alpha"] for each in found["estimator"]],
                    "means": [each.cv_results_["mean_test_score"] for each in found["estimator"]]}

        yield case({"x": x, "y": y, "alphas": alphas}, answer)


def k_means(rng):
    for _ in range(100):
        n, width, k = int(rng.integers(20, 60)), int(rng.integers(1, 4)), int(rng.integers(2, 6))
        data = rng.normal(size=(n, width)).round(3) + 3 * rng.integers(0, 3, size=(n, 1))
        first = data[rng.permutation(n)[:k]]

        def answer():
            found = KMeans(k, init=first, n_init=1, algorithm="lloyd", tol=0, max_iter=100).fit(data)
            if len(set(found.labels_)) < k:
                return None
            return {"labels": found.labels_, "centers": found.cluster_centers_.ravel()}

        made = case({"data": data.ravel(), "rows": n, "cols": width, "centers": first.ravel(), "k": k}, answer)
        if made["expected"] is not None:
            yield made


def ranked(pairs):
    order = sorted(set(pairs))
    return [order.index(pair) for pair in pairs]


def block_ids(up, across, size, on_earth):
    if not on_earth:
        return ranked(list(zip(np.floor((up - up.min()) / size), np.floor((across - across.min()) / size))))
    height = np.degrees(size / EARTH_RADIUS)
    bands = np.minimum(np.floor((up + 90) / height), np.ceil(180 / height) - 1)
    middle = np.radians(np.minimum(90, -90 + (bands + 0.5) * height))
    pieces = np.maximum(1, np.rint(360 * np.cos(middle) / height))
    return ranked(list(zip(bands, np.floor((across + 180) / 360 * pieces) % pieces)))


def spatial(rng):
    for at in range(80):
        n, on_earth = int(rng.integers(20, 50)), at % 2 == 0
        if on_earth:
            wide = rng.random() < 0.3
            up = rng.uniform(-90 if wide else 45, 90 if wide else 60, size=n).round(4)
            across = rng.uniform(-180, 180, size=n).round(4) if wide else (179 + rng.uniform(0, 3, size=n)).round(4)
            across = np.where(across > 180, across - 360, across).round(4)
            size = float(rng.choice([200, 1000, 5000]))
            distance = EARTH_RADIUS * haversine_distances(np.radians(np.column_stack([up, across])))
            coordinates = {"latitude": up, "longitude": across}
        else:
            up, across = rng.uniform(-50, 50, size=(2, n)).round(2)
            size = float(rng.choice([5, 20, 40]))
            distance = np.hypot(np.subtract.outer(up, up), np.subtract.outer(across, across))
            coordinates = {"x": across, "y": up}
        buffer = float(rng.choice([0.1, 0.5, 1])) * size

        def answer():
            blocks = np.array(block_ids(up, across, size, on_earth))
            if blocks.max() < 2:
                raise ValueError("fewer blocks than folds")
            near = [distance[:, blocks % 3 == fold].min(axis=1) <= buffer for fold in range(3)]
            return {"blockIds": blocks, "buffered": [np.flatnonzero(each & (blocks % 3 != fold)) for fold, each in enumerate(near)]}

        yield case({"coordinates": coordinates, "size": size, "buffer": buffer}, answer)


for name, peer, cases in (
    ("corrected-resampled-t-test", "scipy", corrected),
    ("cross-validate", "scikit-learn", validated),
    ("nested-cross-validate", "scikit-learn", nested),
    ("k-means", "scikit-learn", k_means),
    ("spatial-block-split", "scikit-learn", spatial),
):
    write("split", name, peer, MADE, list(cases(np.random.default_rng(20260101))))
