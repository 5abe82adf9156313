"""What scikit-learn's splitters answer on small random problems: index lists without shuffling, sizes with it."""

import numpy as np
from common import case, write
from sklearn.model_selection import GroupKFold, KFold, StratifiedKFold, TimeSeriesSplit, train_test_split
from split_cases import column, fold_ids, groups_of, labels

MADE = "peers/goldens/split.py"


def k_fold(rng):
    for _ in range(500):
        n, n_splits = int(rng.integers(1, 200)), int(rng.integers(2, 37))
        yield case({"n": n, "options": {"nSplits": n_splits}}, lambda: fold_ids(KFold(n_splits), np.zeros(n)))


def stratified_k_fold(rng):
    for _ in range(500):
        y = labels(rng, int(rng.integers(2, 50)), int(rng.integers(1, 6)))
        n_splits = int(rng.integers(2, 7))
        yield case(
            {"y": column(y), "options": {"nSplits": n_splits}},
            lambda: fold_ids(StratifiedKFold(n_splits), np.zeros(len(y)), y),
        )
    yield case({"y": column([0.5, 1.5, 0.5, 1.5]), "options": {"nSplits": 2}},
               lambda: fold_ids(StratifiedKFold(2), np.zeros(4), [0.5, 1.5, 0.5, 1.5]), "continuous target")


def group_k_fold(rng):
    for _ in range(500):
        n = int(rng.integers(2, 60))
        groups = groups_of(rng, n)
        n_splits = int(rng.integers(2, 7))
        yield case(
            {"groups": column(groups), "options": {"nSplits": n_splits}},
            lambda: fold_ids(GroupKFold(n_splits), np.zeros(n), None, groups),
        )


def spans(splitter, n):
    """Where training and test rows begin and end: they must be in a row."""
    found = []
    for train, test in splitter.split(np.zeros(n)):
        assert np.all(np.diff(train) == 1) and np.all(np.diff(test) == 1)
        found.append([int(train[0]), int(train[-1]), int(test[0]), int(test[-1])])
    return found


def time_series_split(rng):
    for _ in range(500):
        n = int(rng.integers(2, 40))
        ours = {"nSplits": int(rng.integers(2, 6))}
        theirs = {"n_splits": ours["nSplits"]}
        for name, peer, low, high in (("testSize", "test_size", 1, 8), ("maxTrainSize", "max_train_size", 1, 20),
                                      ("gap", "gap", 0, 5)):
            if rng.random() < 0.4:
                ours[name] = theirs[peer] = int(rng.integers(low, high))
        yield case({"n": n, "options": ours}, lambda: spans(TimeSeriesSplit(**theirs), n))


def sizes(n, **options):
    train, test = train_test_split(np.arange(n), random_state=0, **options)
    return {"train": len(train), "test": len(test)}


def train_test_sizes(rng):
    for n in (1, 2, 3, 10, 50, 99, 100, 150, 1000, 12345):
        yield case({"n": n, "options": {}}, lambda: sizes(n))
        for fraction in [k / 100 for k in range(1, 100)]:
            if rng.random() < 0.5:
                yield case({"n": n, "options": {"testSize": fraction}}, lambda: sizes(n, test_size=fraction))
            else:
                yield case({"n": n, "options": {"trainSize": fraction}}, lambda: sizes(n, train_size=fraction))
    for _ in range(200):
        n = int(rng.integers(2, 200))
        size = lambda: int(rng.integers(1, n + 2)) if rng.random() < 0.5 else float(round(rng.uniform(0.01, 0.99), 3))
        test, train = size(), size()
        yield case({"n": n, "options": {"testSize": test, "trainSize": train}},
                   lambda: sizes(n, test_size=test, train_size=train))


def ordered(n, **options):
    train, test = train_test_split(np.arange(n), shuffle=False, **options)
    assert np.array_equal(np.concatenate([train, test]), np.arange(len(train) + len(test)))
    return {"train": len(train), "test": len(test)}


def train_test_ordered(rng):
    for _ in range(500):
        n = int(rng.integers(2, 400))
        fraction = float(round(rng.uniform(0.05, 0.95), 2))
        yield case({"n": n, "options": {"testSize": fraction, "shuffle": False}},
                   lambda: ordered(n, test_size=fraction))


def class_counts(y, test_size):
    train, test = train_test_split(y, test_size=test_size, stratify=y, random_state=0)
    classes = range(int(max(y)) + 1)
    return {"train": [int(np.sum(train == c)) for c in classes], "test": [int(np.sum(test == c)) for c in classes]}


def train_test_stratified(rng):
    for _ in range(500):
        classes = int(rng.integers(2, 6))
        y = np.concatenate([np.arange(classes), rng.integers(0, classes, size=int(rng.integers(5, 80)))])
        fraction = float(round(rng.uniform(0.1, 0.6), 2))
        yield case({"y": column(y), "options": {"testSize": fraction}}, lambda: class_counts(y, fraction))


for name, cases in {
    "k-fold": k_fold,
    "stratified-k-fold": stratified_k_fold,
    "group-k-fold": group_k_fold,
    "time-series-split": time_series_split,
    "train-test-sizes": train_test_sizes,
    "train-test-ordered": train_test_ordered,
    "train-test-stratified": train_test_stratified,
}.items():
    write("split", name, "scikit-learn", MADE, list(cases(np.random.default_rng(20260101))))
