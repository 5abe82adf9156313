"""What scikit-learn's other splitters answer on small random problems: index lists where nothing is drawn, else sizes."""

import numpy as np
from common import case, write
from sklearn.model_selection import (
    GroupShuffleSplit,
    LeaveOneGroupOut,
    LeaveOneOut,
    LeavePGroupsOut,
    LeavePOut,
    PredefinedSplit,
    ShuffleSplit,
    StratifiedGroupKFold,
    StratifiedShuffleSplit,
)
from split_cases import column, digest, fold_ids, groups_of, labels

MADE = "peers/goldens/split_more.py"


def stratified_group_k_fold(rng):
    for at in range(500):
        # Every tenth with many classes or folds, where NumPy adds eight at a time.
        classes, n_splits = int(rng.integers(1, 6)), int(rng.integers(2, 7))
        if at % 10 == 0:
            classes, n_splits = int(rng.integers(8, 20)), int(rng.integers(2, 10))
        n = int(rng.integers(2, 60))
        y = labels(rng, n, classes) if classes < 6 else rng.integers(0, classes, size=n)
        groups = groups_of(rng, n)
        yield case(
            {"y": column(y), "groups": column(groups), "options": {"nSplits": n_splits}},
            lambda: fold_ids(StratifiedGroupKFold(n_splits), np.zeros(n), y, groups),
        )
    # More than 128 classes, which NumPy adds in halves; one class, which it adds pairwise over folds.
    for classes in (130, 300, 1):
        groups = rng.integers(0, 40, size=600)
        y = rng.integers(0, classes, size=600)
        yield case(
            {"y": column(y), "groups": column(groups), "options": {"nSplits": 9 if classes == 1 else 2}},
            lambda: fold_ids(StratifiedGroupKFold(9 if classes == 1 else 2), np.zeros(600), y, groups),
        )


def left_out(n):
    """Number of folds, the i-th of which tests row i and trains on all others."""
    folds = list(LeaveOneOut().split(np.zeros(n)))
    for row, (train, test) in enumerate(folds):
        assert test.tolist() == [row] and train.tolist() == np.delete(np.arange(n), row).tolist()
    return len(folds)


def leave_one_out(rng):
    for n in range(0, 500):
        yield case({"n": n}, lambda: left_out(n))


def leave_p_out(rng):
    for p, most in ((1, 261), (2, 80), (3, 40), (4, 24), (5, 20), (6, 18), (7, 17), (8, 17), (9, 17), (10, 17)):
        for n in range(1, most):
            yield case({"n": n, "options": {"p": p}}, lambda: digest(LeavePOut(p), np.zeros(n)))


def leave_one_group_out(rng):
    for _ in range(500):
        n = int(rng.integers(1, 30))
        groups = groups_of(rng, n, 8)
        yield case({"groups": column(groups)}, lambda: fold_ids(LeaveOneGroupOut(), np.zeros(n), None, groups))


def leave_p_groups_out(rng):
    for _ in range(500):
        n, p = int(rng.integers(1, 16)), int(rng.integers(1, 4))
        groups = groups_of(rng, n, 6)
        yield case({"groups": column(groups), "options": {"nGroups": p}},
                   lambda: digest(LeavePGroupsOut(p), np.zeros(n), None, groups))


def predefined(fold):
    splitter = PredefinedSplit(fold)
    splitter.split = lambda _, split=splitter.split: split()
    return fold_ids(splitter, fold)


def predefined_split(rng):
    for _ in range(500):
        n = int(rng.integers(1, 30))
        fold = rng.integers(-1, int(rng.integers(1, 6)), size=n) * int(rng.integers(1, 3))
        fold = np.maximum(fold, -1)
        fold[0] = max(fold[0], 0)
        yield case({"testFold": fold}, lambda: predefined(fold))


def size_options(rng, n):
    """Sizes as fractions and as numbers, of one set or of both, in our names and theirs."""
    size = lambda: int(rng.integers(1, n + 2)) if rng.random() < 0.4 else float(round(rng.uniform(0.01, 0.99), 3))
    ours, theirs = {}, {}
    for name, peer in (("testSize", "test_size"), ("trainSize", "train_size")):
        if rng.random() < 0.6:
            ours[name] = theirs[peer] = size()
    return ours, theirs


def lengths(splitter, *data):
    return [{"train": len(train), "test": len(test)} for train, test in splitter.split(*data)]


def shuffle_split(rng):
    for _ in range(500):
        n = int(rng.integers(1, 120))
        ours, theirs = size_options(rng, n)
        yield case({"n": n, "options": {"nSplits": 2, **ours}},
                   lambda: lengths(ShuffleSplit(2, random_state=0, **theirs), np.zeros(n)))
    yield case({"n": 40, "options": {}}, lambda: lengths(ShuffleSplit(random_state=0), np.zeros(40)), "by default")


def class_counts(splitter, y):
    classes = range(int(max(y)) + 1)
    count = lambda rows: [int(np.sum(y[rows] == c)) for c in classes]
    return [{"train": count(train), "test": count(test)} for train, test in splitter.split(np.zeros(len(y)), y)]


def stratified_shuffle_split(rng):
    for _ in range(500):
        classes = int(rng.integers(2, 6))
        y = np.concatenate([np.arange(classes), rng.integers(0, classes, size=int(rng.integers(1, 90)))])
        ours, theirs = size_options(rng, len(y))
        yield case({"y": column(y), "options": {"nSplits": 2, **ours}},
                   lambda: class_counts(StratifiedShuffleSplit(2, random_state=0, **theirs), y))


def group_counts(splitter, groups):
    count = lambda rows: len(np.unique(groups[rows]))
    return [{"train": count(train), "test": count(test)}
            for train, test in splitter.split(np.zeros(len(groups)), None, groups)]


def group_shuffle_split(rng):
    for _ in range(500):
        groups = groups_of(rng, int(rng.integers(1, 80)))
        ours, theirs = size_options(rng, len(np.unique(groups)))
        yield case({"groups": column(groups), "options": {"nSplits": 2, **ours}},
                   lambda: group_counts(GroupShuffleSplit(2, random_state=0, **theirs), groups))
    groups = np.arange(40) // 4
    yield case({"groups": column(groups), "options": {}},
               lambda: group_counts(GroupShuffleSplit(random_state=0), groups), "by default")


for name, cases in {
    "stratified-group-k-fold": stratified_group_k_fold,
    "leave-one-out": leave_one_out,
    "leave-p-out": leave_p_out,
    "leave-one-group-out": leave_one_group_out,
    "leave-p-groups-out": leave_p_groups_out,
    "predefined-split": predefined_split,
    "shuffle-split": shuffle_split,
    "stratified-shuffle-split": stratified_shuffle_split,
    "group-shuffle-split": group_shuffle_split,
}.items():
    write("split", name, "scikit-learn", MADE, list(cases(np.random.default_rng(20260101))))
