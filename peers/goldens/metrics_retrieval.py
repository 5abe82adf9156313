# venv: torch
"""What is retrieved and recommended: torchmetrics' answers and written-out formulas for packages/metrics/src/ranking/retrieval and recommendation."""

import numpy as np
from common import case, write
from torch_doubles import doubles, longs
from torchmetrics import retrieval

MADE = "peers/goldens/metrics_retrieval.py"
rng = np.random.default_rng(20260134)


def tasks(graded=False, ties=False):
    """Scores above 0, as torchmetrics takes the others for not retrieved; distinct, as it leaves the order of ties open."""
    for n, queries in [(1, 1), (2, 1), (5, 1), (6, 3), (12, 4), (30, 5), (40, 11)]:
        for share in (0.2, 0.5, 0.8):
            groups = rng.integers(0, queries, n) * 3 - 4
            truth = (rng.random(n) < share) * (rng.integers(1, 4, n) if graded else 1)
            score = (rng.permutation(n) + 1) / (n + 1)
            yield f"n={n}, {queries} queries", truth, np.round(score, 3), groups
            if ties:
                yield f"ties, n={n}", truth, np.round(score, 1) + 0.1, groups
    yield "no relevant document", np.zeros(3, dtype=int), np.array([0.3, 0.1, 0.2]), np.array([1, 1, 1])
    yield "all relevant", np.ones(3, dtype=int), np.array([0.3, 0.1, 0.2]), np.array([1, 2, 1])


def options_of(measure, number):
    actions = [{"emptyTargetAction": each} for each in ("neg", "pos", "skip", "error")]
    aggregations = [{"aggregation": each} for each in ("mean", "median", "min", "max")]
    ks = [{}] if measure == "r" else [{}, {"k": 1}, {"k": 3}, {"k": 100}]
    yield {}
    yield {**ks[number % len(ks)], **actions[number % 4]}
    yield {**ks[(number + 1) % len(ks)], **aggregations[(number + 2) % 4]}
    yield {**ks[(number + 2) % len(ks)], **actions[(number + 2) % 4], **aggregations[number % 4]}


NAMES = {"k": "top_k", "emptyTargetAction": "empty_target_action", "adaptiveK": "adaptive_k", "maxFpr": "max_fpr"}


def make(name, peer, kind="k", more=lambda number: {}, drawn=None):
    cases = []
    for number, (title, truth, score, groups) in enumerate(drawn or tasks()):
        for options in options_of(kind, number):
            given = {**options, **more(number)}
            if options.get("k", 0) > len(score) and kind == "auroc":
                continue

            def answer():
                metric = peer(**{NAMES.get(key, key): value for key, value in given.items()})
                return metric(doubles(score), longs(truth), indexes=longs(groups))

            data = {"yTrue": truth, "yScore": score, "options": {**given, "groups": groups}}
            cases.append(case(data, answer, title))
    write("metrics", name, "torchmetrics", MADE, cases)


def curves():
    cases = []
    for number, (title, truth, score, groups) in enumerate(tasks()):
        for options in ({}, {"maxK": 2}, {"maxK": 9, "adaptiveK": True}, {"maxK": 4, "emptyTargetAction": "skip"}):
            if number % 2 and "maxK" not in options:
                options = {"aggregation": ["median", "min", "max"][number % 3], "emptyTargetAction": "pos"}

            def answer():
                names = {**NAMES, "maxK": "max_k"}
                metric = retrieval.RetrievalPrecisionRecallCurve(**{names.get(k, k): v for k, v in options.items()})
                precision, recall, k = metric(doubles(score), longs(truth), indexes=longs(groups))
                return {name: each.reshape(-1) for name, each in (("precision", precision), ("recall", recall), ("k", k))}

            cases.append(case({"yTrue": truth, "yScore": score, "options": {**options, "groups": groups}}, answer, title))
    write("metrics", "retrieval-precision-recall-curve", "torchmetrics", MADE, cases)


def fixed():
    cases = []
    for number, (title, truth, score, groups) in enumerate(tasks()):
        for least in (0.0, 0.3, 0.5, 0.9, 1.0):
            options = {"minPrecision": least, **({"maxK": 3} if number % 2 else {})}

            def answer():
                metric = retrieval.RetrievalRecallAtFixedPrecision(least, max_k=options.get("maxK"))
                recall, k = metric(doubles(score), longs(truth), indexes=longs(groups))
                return {"recall": recall, "k": k}

            cases.append(case({"yTrue": truth, "yScore": score, "options": {**options, "groups": groups}}, answer, title))
    write("metrics", "retrieval-recall-at-fixed-precision", "torchmetrics", MADE, cases)


def lists():
    """Past interactions, and recommendations of other items; every item has been met, every user has a past."""
    for users, items, length in [(1, 4, 2), (2, 5, 2), (4, 8, 3), (8, 20, 5)]:
        for _ in range(5):
            past, shown = [], []
            for user in range(users):
                order = rng.permutation(items)
                size = int(rng.integers(1, length + 1))
                shown += [(user, int(item)) for item in order[:size]]
                past += [(user, int(item)) for item in order[size : size + int(rng.integers(1, items - size + 1))]]
            met = {item for _, item in past}
            past += [(users + 1, item) for item in range(items) if item not in met]
            vectors = rng.integers(0, 4, (items, 3)) + np.eye(items, 3)
            vectors[:, 0] += 0.5
            yield past, shown, vectors, rng.choice([0, 0.5, 1], len(shown))


def recommendations():
    """Written out pair by pair: recommenders 1.2.1, which has most of these, asks for packages that do not go with torchmetrics'."""
    cases = []
    for past, shown, vectors, relevance in lists():
        catalog = sorted({item for _, item in past})
        users = sorted({user for user, _ in shown})
        of = {user: [item for owner, item in shown if owner == user] for user in users}
        known = {user: [item for owner, item in past if owner == user] for user in users}
        met = [item for _, item in past]

        def cosine(a, b):
            return vectors[a] @ vectors[b] / np.linalg.norm(vectors[a]) / np.linalg.norm(vectors[b])

        def serendipity(weight):
            surprise = [
                welcome * (1 - np.mean([cosine(item, each) for each in known[user]]))
                for (user, item), welcome in zip(shown, weight)
            ]
            owners = np.array([user for user, _ in shown])
            return np.mean([np.mean(np.array(surprise)[owners == user]) for user in users])

        def answer():
            exposure = np.array([sum(item == each for _, item in shown) for each in catalog])
            shares = exposure[exposure > 0] / len(shown)
            shared = [
                len(set(of[a]) & set(of[b])) / np.sqrt(len(of[a]) * len(of[b])) for a in users for b in users if a != b
            ]
            apart = [
                np.mean([1 - cosine(a, b) for a in of[user] for b in of[user] if a != b])
                for user in users
                if len(of[user]) > 1
            ]
            return {
                "catalogCoverage": len({item for _, item in shown}) / len(catalog),
                "distributionalCoverage": -np.sum(shares * np.log2(shares)),
                "exposureGini": np.sum(np.abs(exposure[:, None] - exposure)) / (2 * len(catalog) ** 2 * np.mean(exposure)),
                "novelty": np.mean([-np.log2(met.count(item) / len(met)) for _, item in shown]),
                "averageRecommendationPopularity": np.mean([np.mean([met.count(i) for i in of[u]]) for u in users]),
                "personalization": 1 - np.mean(shared) if shared else float("nan"),
                "intraListDiversity": np.mean(apart) if apart else float("nan"),
                "serendipity": serendipity([1] * len(shown)),
                "relevantSerendipity": serendipity(relevance),
            }

        columns = [np.array(each).T for each in (past, shown)]
        data = {
            "past": {"users": columns[0][0], "items": columns[0][1]},
            "shown": {"users": columns[1][0], "items": columns[1][1], "relevance": relevance},
            "vectors": {"data": vectors.ravel(), "rows": len(vectors), "cols": 3},
        }
        cases.append(case(data, answer))
    write("metrics", "recommendations", "numpy", MADE, cases)


make("retrieval-average-precision", retrieval.RetrievalMAP)
make("retrieval-precision", retrieval.RetrievalPrecision, more=lambda i: {"adaptiveK": True} if i % 3 == 0 else {})
make("retrieval-recall", retrieval.RetrievalRecall)
make("retrieval-hit-rate", retrieval.RetrievalHitRate)
make("retrieval-fall-out", retrieval.RetrievalFallOut)
make("retrieval-r-precision", retrieval.RetrievalRPrecision, "r")
make("retrieval-reciprocal-rank", retrieval.RetrievalMRR)
make("retrieval-ndcg", retrieval.RetrievalNormalizedDCG, drawn=list(tasks(graded=True, ties=True)))
make("retrieval-roc-auc", retrieval.RetrievalAUROC, "auroc", lambda i: {"maxFpr": 0.5} if i % 3 == 0 else {})
curves()
fixed()
recommendations()
