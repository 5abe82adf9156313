"""Rows of scores against rows of relevances or labels, and areas: scikit-learn's answers for packages/metrics/src/ranking."""

import numpy as np
from common import case, write
from metrics_cases import as_input, options_of, weights_of, with_weight
from sklearn import metrics

MADE = "peers/goldens/metrics_rows.py"
NAN = float("nan")
rng = np.random.default_rng(20260106)


def scores(rows, cols):
    yield "scores", np.round(rng.normal(0, 1, (rows, cols)), 4)
    yield "ties", rng.integers(0, 3, (rows, cols)).astype(float)
    yield "all tied", np.zeros((rows, cols))


def relevances():
    """Relevance and scores; the shapes reach over the runs of a merge sort."""
    for rows, cols in ((1, 2), (1, 5), (3, 4), (4, 12), (2, 13), (3, 25), (1, 50), (2, 100)):
        for title, score in scores(rows, cols):
            yield f"{title}, {rows} x {cols}", rng.integers(0, 5, (rows, cols)).astype(float), score
        yield f"fractions, {rows} x {cols}", np.round(rng.random((rows, cols)), 3), np.round(rng.random((rows, cols)), 3)
        yield f"sparse, {rows} x {cols}", (rng.random((rows, cols)) < 0.1) * 1.0, np.round(rng.random((rows, cols)), 5)
    yield "nothing relevant in one row", np.array([[0.0, 0, 0], [1, 0, 3]]), np.array([[1.0, 2, 3], [1, 2, 3]])
    yield "best", np.array([[3.0, 2, 1, 0]]), np.array([[9.0, 8, 7, 6]])
    yield "negative relevance", np.array([[3.0, -2, 1, 0]]), np.array([[9.0, 8, 7, 6]])
    yield "one document", np.array([[3.0], [1.0]]), np.array([[9.0], [8.0]])
    yield "missing score", np.array([[3.0, 2]]), np.array([[NAN, 8.0]])
    yield "missing relevance", np.array([[NAN, 2]]), np.array([[1.0, 8.0]])
    yield "other shape", np.array([[3.0, 2]]), np.array([[1.0, 8.0, 3.0]])


def labels():
    for rows, cols in ((1, 2), (3, 3), (5, 8), (2, 30)):
        for share in (0.2, 0.5, 0.9):
            for title, score in scores(rows, cols):
                yield f"{title}, {rows} x {cols}", (rng.random((rows, cols)) < share) * 1, score
    yield "no labels", np.array([[0, 0, 0], [1, 0, 1]]), np.array([[1.0, 2, 3], [1, 2, 3]])
    yield "all labels", np.array([[1, 1, 1], [1, 0, 1]]), np.array([[1.0, 2, 3], [3, 2, 1]])
    yield "one label", np.array([[1], [0]]), np.array([[0.4], [0.3]])
    yield "other values", np.array([[1, 2, 0], [0, 3, 1]]), np.array([[1.0, 2, 3], [3, 2, 1]])
    yield "missing score", np.array([[1, 0]]), np.array([[NAN, 8.0]])
    yield "other shape", np.array([[1, 0]]), np.array([[1.0, 8.0, 3.0]])


def rows_of(name, peer, tasks, all_options=lambda *_: [{}]):
    cases = []
    for title, y_true, y_score in tasks():
        for options in all_options(y_score):
            for weight in weights_of(rng, len(y_true)) if len(cases) % 3 == 0 else [None]:
                given = with_weight(options, weight)
                cases.append(
                    case(
                        {"yTrue": as_input(y_true), "yScore": as_input(y_score), "options": given},
                        lambda: peer(y_true, y_score, **options_of(given)),
                        title,
                    )
                )
    write("metrics", name, "scikit-learn", MADE, cases)


def without_ties(y_score):
    return all(len(set(row)) == len(row) for row in y_score.tolist())


def ndcg_options(y_score):
    yield {}
    for k in (1, 3, 10, 1000, 0):
        yield {"k": k}
    if without_ties(y_score):
        yield {"ignoreTies": True}
        yield {"ignoreTies": True, "k": 2}


def dcg_options(y_score):
    yield from ndcg_options(y_score)
    for base in (10, 2.718281828, 0.5, 0, -1):
        yield {"logBase": base}


def areas():
    for n in (2, 3, 10, 40):
        x, y = np.sort(np.round(rng.normal(0, 1, n), 2)), np.round(rng.normal(0, 1, n), 3)
        yield f"rising, n={n}", x, y
        yield f"falling, n={n}", x[::-1], y
        yield f"counted, n={n}", np.arange(n), np.arange(n) ** 2
    yield "standing", np.zeros(3), np.arange(3)
    yield "turning", np.array([0.0, 1, 0.5]), np.arange(3)
    yield "one point", np.array([0.0]), np.array([1.0])
    yield "no points", np.array([]), np.array([])
    yield "lengths", np.array([0.0, 1]), np.array([1.0])


rows_of("dcg", metrics.dcg_score, relevances, dcg_options)
rows_of("ndcg", metrics.ndcg_score, relevances, ndcg_options)
rows_of("coverage-error", metrics.coverage_error, labels)
rows_of("label-ranking-average-precision", metrics.label_ranking_average_precision_score, labels)
rows_of("label-ranking-loss", metrics.label_ranking_loss, labels)
write("metrics", "auc", "scikit-learn", MADE, [case({"x": x, "y": y}, lambda: metrics.auc(x, y), t) for t, x, y in areas()])
