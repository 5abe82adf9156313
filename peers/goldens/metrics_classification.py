"""Labels against labels: scikit-learn's answers for packages/metrics/src/classification and encodeLabels."""

import numpy as np
from common import case, write
from metrics_cases import ALPHABETS, draw, label_pairs, no_options, write_label_cases
from sklearn import metrics

MADE = "peers/goldens/metrics_classification.py"
NAN = float("nan")
rng = np.random.default_rng(20260101)
PAIRS = list(label_pairs(rng))


def make(name, peer, all_options, adapt=lambda answer, *_: answer, pairs=PAIRS):
    write_label_cases(rng, MADE, name, peer, all_options, pairs, adapt)


def averages(y_true, y_pred):
    labels = list(dict.fromkeys([*y_true, *y_pred]))
    yield {}
    yield {"average": "macro"}
    yield {"average": "weighted"}
    yield {"average": None}
    zero = [0, 1, NAN][len(y_true) % 3]
    for average in ("binary", "micro", "macro", "weighted", None):
        yield {"average": average, "zeroDivision": zero}
    if len(labels) == 2:
        yield {"positiveLabel": labels[0]}
        yield {"positiveLabel": labels[1], "zeroDivision": NAN}
    if 2 <= len(labels) <= 5 and not isinstance(labels[0], bool):
        yield {"average": "micro", "labels": labels[:1]}
        yield {"average": "macro", "labels": labels[::-1]}
        absent = "zz" if isinstance(labels[0], str) else 77
        yield {"average": None, "labels": [*labels, absent]}
        yield {"average": "weighted", "labels": [absent], "zeroDivision": 1}
        yield {"positiveLabel": absent}


def precision_recall_f1(y_true, y_pred, average="binary", **options):
    """All three at once: they share their inputs and their refusals."""
    given = {"average": average, **options}
    return {
        "precision": metrics.precision_score(y_true, y_pred, **given),
        "recall": metrics.recall_score(y_true, y_pred, **given),
        "f1": metrics.f1_score(y_true, y_pred, **given),
    }


def matrix_options(y_true, y_pred):
    labels = list(dict.fromkeys([*y_true, *y_pred]))
    yield {}
    for normalize in ("true", "pred", "all"):
        yield {"normalize": normalize}
    if 2 <= len(labels) <= 5 and not isinstance(labels[0], bool):
        absent = "zz" if isinstance(labels[0], str) else 77
        yield {"labels": labels[::-1]}
        yield {"labels": labels[:1], "normalize": "true"}
        yield {"labels": [absent, *labels[1:]], "normalize": "all"}
        yield {"labels": [absent]}
        yield {"labels": []}


def as_matrix(answer, y_true, y_pred, options):
    labels = options.get("labels", np.unique(np.concatenate([y_true, y_pred])).tolist())
    if isinstance(y_true[0], bool) and isinstance(y_pred[0], bool):
        labels = [bool(label) for label in labels]
    weight = options.get("sampleWeight", [1] * len(y_true))
    dropped = sum(w for t, p, w in zip(y_true, y_pred, weight) if t not in labels or p not in labels)
    rows = len(labels)
    return {
        "labels": labels,
        "matrix": {"data": answer.ravel(), "rows": rows, "cols": rows},
        "dropped": dropped if dropped > 1e-9 else 0,
    }


def report_options(y_true, y_pred):
    labels = list(dict.fromkeys([*y_true, *y_pred]))
    yield {}
    yield {"zeroDivision": NAN}
    yield {"zeroDivision": 1}
    if 2 <= len(labels) <= 5 and not isinstance(labels[0], bool):
        yield {"labels": labels[:1]}
        yield {"labels": labels[::-1]}


def report(y_true, y_pred, **options):
    return metrics.classification_report(y_true, y_pred, output_dict=True, **options)


def as_report(answer, y_true, y_pred, options):
    def scores(row):
        return {
            "precision": row["precision"],
            "recall": row["recall"],
            "f1": row["f1-score"],
            "support": row["support"],
        }

    labels = options.get("labels", np.unique(np.concatenate([y_true, y_pred])).tolist())
    classes = [{"label": label, **scores(answer[str(label)])} for label in labels]
    if isinstance(y_true[0], bool):
        for each in classes:
            each["label"] = bool(each["label"])
    made = {"classes": classes, "macro": scores(answer["macro avg"]), "weighted": scores(answer["weighted avg"])}
    if "accuracy" in answer:
        made["accuracy"] = answer["accuracy"]
    if "micro avg" in answer:
        made["micro"] = scores(answer["micro avg"])
    return made


def encode_cases():
    cases = []
    for title, alphabet in ALPHABETS.items():
        for n in (1, 5, 60):
            labels = draw(rng, alphabet, n)

            def answer():
                categories, codes = np.unique(np.array(labels), return_inverse=True)
                return {"categories": categories, "codes": codes}

            cases.append(case({"labels": labels}, answer, title))
    write("metrics", "encode-labels", "numpy", MADE, cases)


make("accuracy", metrics.accuracy_score, no_options)
make("precision-recall-f1", precision_recall_f1, averages)
make("confusion-matrix", metrics.confusion_matrix, matrix_options, as_matrix)
# scikit-learn's report names its classes by text, which "1" and "True" make ambiguous.
ONE_TYPE = [pair for pair in PAIRS if type(pair[1][0]) is type(pair[2][0])]
make("classification-report", report, report_options, as_report, ONE_TYPE)
encode_cases()
