"""Labels and weights that the generators of packages/metrics share."""

import warnings

import numpy as np
from common import case, write

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
    "replaceUndefinedBy": "replace_undefined_by",
    "ignoreTies": "ignore_ties",
    "logBase": "log_base",
    "averageMethod": "average_method",
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


def write_label_cases(rng, made, name, peer, all_options, pairs, adapt=lambda answer, *_: answer):
    """Labels against labels, with every option; weights on every third case."""
    cases = []
    for title, y_true, y_pred in [*pairs, *bad_pairs()]:
        for options in all_options(y_true, y_pred):
            for weight in weights_of(rng, len(y_true)) if y_true and len(cases) % 3 == 0 else [None]:
                given = with_weight(options, weight)
                cases.append(
                    case(
                        {"yTrue": y_true, "yPred": y_pred, "options": given},
                        lambda: adapt(peer(y_true, y_pred, **options_of(given)), y_true, y_pred, given),
                        title,
                    )
                )
    write("metrics", name, "scikit-learn", made, cases)


def no_options(*_):
    yield {}


def as_input(matrix):
    return {"data": matrix.ravel(), "rows": matrix.shape[0], "cols": matrix.shape[1]}
