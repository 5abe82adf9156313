"""Small random problems that the generators of packages/split share."""

import warnings

import numpy as np

warnings.simplefilter("ignore")


def folds(splitter, *data):
    """Every fold's training and test positions."""
    return [{"train": train.tolist(), "test": test.tolist()} for train, test in splitter.split(*data)]


def labels(rng, n, classes):
    """Labels with uneven shares, as numbers, text or booleans, in random or sorted order."""
    shares = rng.dirichlet(np.full(classes, rng.choice([0.3, 1, 10])))
    y = rng.choice(classes, size=n, p=shares)
    if rng.random() < 0.3:
        y = np.sort(y)
    kind = rng.integers(3)
    if kind == 0:
        return y - 1
    if kind == 1 and classes == 2:
        return y == 1
    return np.array(["pear", "apple", "fig", "Kiwi", "élan", "2"])[y]


def groups_of(rng, n, most=20):
    """Groups of uneven size, as whole numbers, fractions or text."""
    groups = rng.integers(0, int(rng.integers(1, most)), size=n)
    if rng.random() < 0.5:
        return np.array([f"g{each}" for each in groups])
    return groups * 1.5 - 4 if rng.random() < 0.3 else groups
