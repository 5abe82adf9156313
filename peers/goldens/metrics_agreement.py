"""Labels against labels, beyond precision and recall: scikit-learn's answers for packages/metrics/src/classification."""

import numpy as np
from common import case, write
from metrics_cases import (
    ALPHABETS,
    as_input,
    draw,
    label_pairs,
    no_options,
    options_of,
    weights_of,
    with_weight,
    write_label_cases,
)
from sklearn import metrics

MADE = "peers/goldens/metrics_agreement.py"
NAN = float("nan")
rng = np.random.default_rng(20260105)
PAIRS = list(label_pairs(rng))


def make(name, peer, all_options=no_options, adapt=lambda answer, *_: answer):
    write_label_cases(rng, MADE, name, peer, all_options, PAIRS, adapt)


def distinct(y_true, y_pred):
    """The labels, and one that does not occur; none where booleans make an absent label ambiguous."""
    labels = list(dict.fromkeys([*y_true, *y_pred]))
    if not 2 <= len(labels) <= 5 or isinstance(labels[0], bool) or isinstance(labels[-1], bool):
        return [], None
    return labels, "zz" if isinstance(labels[0], str) else 77


def averages(y_true, y_pred):
    labels, absent = distinct(y_true, y_pred)
    yield {}
    for average in ("micro", "macro", "weighted", None):
        yield {"average": average, "zeroDivision": len(y_true) % 2}
    if labels:
        yield {"positiveLabel": labels[0]}
        yield {"average": "micro", "labels": labels[:1]}
        yield {"average": None, "labels": [*labels[::-1], absent]}
        yield {"average": "weighted", "labels": [absent], "zeroDivision": 1}


def betas(y_true, y_pred):
    for beta, options in zip([2, 0.5, 0, float("inf"), 1, 3.3, 0.1, 10, 7], averages(y_true, y_pred)):
        yield {"beta": beta, **options}
    yield {"beta": -1}
    yield {"beta": 2, "average": "macro", "zeroDivision": NAN}


def kappas(y_true, y_pred):
    labels, absent = distinct(y_true, y_pred)
    for weights in (None, "linear", "quadratic"):
        given = {"weights": weights} if weights else {}
        yield given
        yield {**given, "replaceUndefinedBy": 0.0}
        if labels:
            yield {**given, "labels": labels[::-1]}
            yield {**given, "labels": [*labels[1:], absent]}
            yield {**given, "labels": [absent]}


def ratios(y_true, y_pred):
    labels, _ = distinct(y_true, y_pred)
    yield {}
    yield {"replaceUndefinedBy": {"positive": 1.0, "negative": 1.0}}
    yield {"replaceUndefinedBy": {"positive": float("inf"), "negative": 0.0}}
    yield {"replaceUndefinedBy": {"positive": 0.5, "negative": 0.0}}
    if len(labels) == 2:
        yield {"labels": labels[::-1]}


def likelihood_ratios(y_true, y_pred, replace_undefined_by=None, **options):
    instead = replace_undefined_by or {"positive": NAN, "negative": NAN}
    given = {"LR+": instead["positive"], "LR-": instead["negative"]}
    positive, negative = metrics.class_likelihood_ratios(y_true, y_pred, replace_undefined_by=given, **options)
    return {"positive": positive, "negative": negative}


def one_class(y_true, y_pred):
    labels, _ = distinct(y_true, y_pred)
    yield {}
    if labels:
        yield {"labels": labels[::-1]}
        yield {"labels": labels[:1]}


def as_counts(answer, *_):
    names = ("trueNegatives", "falsePositives", "falseNegatives", "truePositives")
    return [dict(zip(names, each.ravel())) for each in answer]


def column_tasks():
    """One score for each row, of two classes."""
    for kind in ("binary", "signed", "boolean", "two strings"):
        for n in (2, 9, 30):
            y_true = draw(rng, ALPHABETS[kind], n)
            y_true[:2] = ALPHABETS[kind]
            yield kind, y_true, np.round(rng.normal(0, 1.5, n), 2)
            yield f"{kind}, probabilities", y_true, np.round(rng.random(n), 1)
    yield "two other numbers", [3, 5, 5, 3], np.array([0.1, 0.4, -0.35, 0.8])
    for label in (0, 1, 4, True, "a"):
        yield f"only {label!r}", [label] * 3, np.array([0.1, -0.4, 1.8])
    yield "three classes", [0, 1, 2], np.array([0.1, 0.4, 0.8])
    yield "missing", [0, 1], np.array([NAN, 1.0])
    yield "lengths", [0, 1], np.array([0.1])
    yield "empty", [], np.array([])


def matrix_tasks():
    for kind in ("three", "strings", "spread", "wide"):
        alphabet = ALPHABETS[kind]
        for n in (6, 20):
            y_true = draw(rng, alphabet, n)
            y_true[: len(alphabet)] = alphabet
            yield kind, sorted(alphabet), y_true, np.round(rng.normal(0, 1, (n, len(alphabet))), 1)
            yield f"{kind}, ties", sorted(alphabet), y_true, rng.integers(0, 3, (n, len(alphabet))).astype(float)
    yield "absent class", [0, 1, 2], [0, 0, 2], np.round(rng.normal(0, 1, (3, 3)), 1)
    yield "one class", [0, 1, 2], [0, 0, 0], np.round(rng.normal(0, 1, (3, 3)), 1)
    yield "missing", [0, 1, 2], [0, 1, 2], np.full((3, 3), NAN)


def scored(name, argument, peer, all_options):
    cases = []
    for title, y_true, y_score in column_tasks():
        for options in all_options(None):
            for weight in weights_of(rng, len(y_true)) if y_true else [None]:
                given = with_weight(options, weight)
                cases.append(
                    case(
                        {"yTrue": y_true, argument: y_score, "options": given},
                        lambda: peer(y_true, y_score, **options_of(given)),
                        title,
                    )
                )
    for title, labels, y_true, y_score in matrix_tasks():
        for options in all_options(labels):
            for weight in [None, np.round(rng.random(len(y_true)) + 0.1, 2).tolist()]:
                given = with_weight(options, weight)
                cases.append(
                    case(
                        {"yTrue": y_true, argument: as_input(y_score), "options": given},
                        lambda: peer(y_true, y_score, **options_of(given)),
                        title,
                    )
                )
    write("metrics", name, "scikit-learn", MADE, cases)


def top_k_options(labels):
    yield {}
    for k in (0, 1, 3):
        yield {"k": k}
    if labels:
        yield {"labels": labels}
        yield {"labels": labels, "k": 1}
        yield {"labels": labels[:-1]}


def hinge_options(labels):
    yield {}
    if labels:
        yield {"labels": labels}


make("fbeta", metrics.fbeta_score, betas)
make("jaccard", metrics.jaccard_score, averages)
make("hamming-loss", metrics.hamming_loss)
make("zero-one-loss", metrics.zero_one_loss, lambda *_: [{}, {"normalize": False}])
make("balanced-accuracy", metrics.balanced_accuracy_score, lambda *_: [{}, {"adjusted": True}])
make("matthews-corrcoef", metrics.matthews_corrcoef)
make("cohen-kappa", metrics.cohen_kappa_score, kappas)
make("class-likelihood-ratios", likelihood_ratios, ratios)
make("multilabel-confusion-matrix", metrics.multilabel_confusion_matrix, one_class, as_counts)
scored("top-k-accuracy", "yScore", metrics.top_k_accuracy_score, top_k_options)
scored("hinge-loss", "decision", metrics.hinge_loss, hinge_options)
