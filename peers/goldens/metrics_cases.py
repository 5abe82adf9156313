"""Labels and weights that the generators of packages/metrics share."""

import warnings

import numpy as np

warnings.filterwarnings("ignore")

NAMES = {
    "sampleWeight": "sample_weight",
    "positiveLabel": "pos_label",
    "zeroDivision": "zero_division",
    "maxFpr": "max_fpr",
    "multiClass": "multi_class",
    "dropIntermediate": "drop_intermediate",
    "scaleByHalf": "scale_by_half",
    "bins": "n_bins",
    "forceFinite": "force_finite",
}

ALPHABETS = {
    "binary": [0, 1],
    "signed": [-1, 1],
    "boolean": [False, True],
    "two strings": ["no", "yes"],
    "three": [0, 1, 2],
    "spread": [-7, 3, 70, 500],
    "wide": [-5_000_000_000, 1, 3_000_000_000, 9_000_000_000],
    "strings": ["b", "a", "C", "aa", "ä"],
    "beyond 16 bits": ["\U0001f408", "\uff5e", "z", "\ue000"],
    "many": list(range(90)),
}


def options_of(options):
    """Our options by scikit-learn's names."""
    return {NAMES.get(key, key): value for key, value in options.items()}


def weights_of(rng, n):
    """No weights, weights, whole weights, and weights of which some are zero."""
    yield None
    yield np.round(rng.random(n) + 0.05, 3).tolist()
    yield rng.integers(1, 5, n).tolist()
    some = np.round(rng.random(n), 3) * (rng.random(n) < 0.7)
    some[rng.integers(n)] = 0.5
    yield some.tolist()


def with_weight(options, weight):
    return options if weight is None else {**options, "sampleWeight": weight}


def draw(rng, alphabet, n):
    """Labels as plain values, so that JSON and scikit-learn see the same."""
    return [alphabet[i] for i in rng.integers(0, len(alphabet), n)]


def noisy(rng, labels, alphabet, agreement):
    return [label if rng.random() < agreement else alphabet[rng.integers(len(alphabet))] for label in labels]


def label_pairs(rng):
    """True and predicted labels: random ones of every alphabet, and what breaks averages."""
    for name, alphabet in ALPHABETS.items():
        for n in (1, 2, 6, 24):
            labels = draw(rng, alphabet, n)
            yield f"{name}, n={n}", labels, noisy(rng, labels, alphabet, 0.6)
    yield "all right, one class", [1, 1, 1], [1, 1, 1]
    yield "all right, one other class", [0, 0], [0, 0]
    yield "all wrong", [0, 0, 1], [1, 1, 0]
    yield "nothing predicted positive", [0, 1, 1], [0, 0, 0]
    yield "nothing positive", [0, 0, 0], [0, 1, 0]
    yield "class only predicted", [0, 1, 0, 1], [0, 2, 2, 1]
    yield "class only true", [0, 1, 2, 1], [0, 1, 1, 1]
    yield "no class in common", ["a", "a"], ["b", "b"]
    yield "boolean against number", [True, False, True], [1, 1, 0]
    yield "number against boolean", [0, 1, 0, 0], [True, True, False, False]
    yield "one string class", ["a", "a"], ["a", "a"]


def bad_pairs():
    yield "lengths", [0, 1], [0]
    yield "empty", [], []
    yield "strings against numbers", ["a", "b"], [0, 1]
    yield "fractions", [0.5, 1.0], [0.5, 1.0]
    yield "missing", [float("nan"), 1.0], [1.0, 1.0]
