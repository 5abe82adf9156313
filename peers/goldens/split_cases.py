"""Small random problems that the generators of packages/split share."""

import warnings

import numpy as np

warnings.simplefilter("ignore")


DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def fold_ids(splitter, *data):
    """The fold in which each row is tested, a digit a row, "-" for none; training rows must be all others."""
    n = len(data[0])
    ids = ["-"] * n
    for fold, (train, test) in enumerate(splitter.split(*data)):
        assert train.tolist() == np.setdiff1d(np.arange(n), test).tolist() and test.tolist() == sorted(test.tolist())
        for row in test:
            ids[row] = DIGITS[fold]
    return "".join(ids)


def digest(splitter, *data):
    """Number of folds, and FNV-1a of their training and test lists, each closed by its length."""
    hash, count = 0x811C9DC5, 0
    for train, test in splitter.split(*data):
        count += 1
        for rows in (train, test):
            for value in [*rows.tolist(), len(rows)]:
                for byte in value.to_bytes(4, "little"):
                    hash = ((hash ^ byte) * 0x01000193) & 0xFFFFFFFF
    return f"{count} {hash:08x}"


def column(values):
    """A column in short: its distinct values and for each row which of them."""
    values = np.asarray(values)
    categories = list(dict.fromkeys(values.tolist()))
    codes = [categories.index(value) for value in values.tolist()]
    return {"categories": categories, "codes": "".join(DIGITS[code] for code in codes) if len(categories) <= 36 else codes}


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
