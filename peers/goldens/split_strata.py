"""Rows put into strata and groups: scikit-learn's quantile bins, SciPy's connected components; and how evenly the package
iterative-stratification spreads labels, which ours must not do worse."""

import numpy as np
from common import case, write
from iterstrat.ml_stratifiers import MultilabelStratifiedKFold
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from sklearn.preprocessing import KBinsDiscretizer
import split_cases  # noqa: F401, silences warnings

MADE = "peers/goldens/split_strata.py"


def stratify_continuous(rng):
    for _ in range(500):
        n = int(rng.integers(1, 60))
        y = rng.choice([rng.normal(size=n), rng.normal(size=n).round(1), rng.integers(0, 4, size=n), np.exp(3 * rng.normal(size=n))])
        bins = int(rng.integers(2, 9))
        binner = KBinsDiscretizer(bins, encode="ordinal", strategy="quantile", quantile_method="linear", subsample=None)
        yield case({"y": y, "options": {"bins": bins}},
                   lambda: binner.fit_transform(np.reshape(y, (-1, 1))).ravel().astype(int))


def components(columns):
    """Rows and values are the vertices; rows are numbered by the order in which their components appear."""
    n = len(columns[0])
    edges, vertices = [], n
    for column in columns:
        known = {}
        for row, value in enumerate(column):
            if value is None:
                continue
            if value not in known:
                known[value] = vertices
                vertices += 1
            edges.append((row, known[value]))
    rows, values = zip(*edges) if edges else ((), ())
    graph = coo_matrix((np.ones(len(edges)), (rows, values)), shape=(vertices, vertices))
    labels = connected_components(graph, directed=False)[1][:n]
    numbers = {}
    return [numbers.setdefault(label, len(numbers)) for label in labels.tolist()]


def connected_groups(rng):
    for _ in range(500):
        n = int(rng.integers(1, 40))
        columns = []
        for _ in range(int(rng.integers(1, 4))):
            values = rng.integers(0, int(rng.integers(1, 3 * n + 1)), size=n).tolist()
            text = rng.random() < 0.5
            columns.append([None if rng.random() < 0.1 else f"v{v}" if text else v for v in values])
        yield case({"columns": columns}, lambda: components(columns))


def unevenness(labels, folds):
    """Mean over labels and folds of how far a label's rows in a fold are from an equal share; the same of the rows."""
    counts = np.array([labels[test].sum(axis=0) for test in folds])
    sizes = np.array([len(test) for test in folds])
    return [float(np.abs(counts - labels.sum(axis=0) / len(folds)).mean()), float(np.abs(sizes - len(labels) / len(folds)).mean())]


def multilabel(rng):
    for _ in range(100):
        n, width, n_splits = int(rng.integers(30, 200)), int(rng.integers(2, 8)), int(rng.integers(2, 6))
        labels = (rng.random((n, width)) < rng.choice([0.05, 0.1, 0.3, 0.5], size=width)).astype(int)
        labels[:, 0] |= labels[:, 1]
        labels[0] = 1
        draws = [
            unevenness(labels, [test for _, test in MultilabelStratifiedKFold(n_splits, shuffle=True, random_state=seed).split(labels, labels)])
            for seed in range(20)
        ]
        yield case({"data": labels.ravel(), "rows": n, "cols": width, "options": {"nSplits": n_splits}},
                   lambda: {"mean": np.mean(draws, axis=0), "worst": np.max(draws, axis=0)})


for name, peer, cases in (
    ("stratify-continuous", "scikit-learn", stratify_continuous),
    ("connected-groups", "scipy", connected_groups),
    ("multilabel-stratified-k-fold", "iterative-stratification", multilabel),
):
    write("split", name, peer, MADE, list(cases(np.random.default_rng(20260101))))
