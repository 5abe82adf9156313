"""The rest of scikit-learn's measures: several labels and outputs a row, thresholds, D² of probabilities, biclusters, dummy estimators."""

import warnings

import numpy as np
from common import case, write
from metrics_cases import draw, options_of, weights_of, with_weight
from sklearn import metrics
from sklearn.dummy import DummyClassifier, DummyRegressor

warnings.filterwarnings("ignore")

MADE = "peers/goldens/metrics_rest.py"
rng = np.random.default_rng(20260122)


def matrix(values):
    values = np.asarray(values)
    return {"data": values.ravel().tolist(), "rows": values.shape[0], "cols": values.shape[1]}


def some_weights(n):
    return [None, np.round(rng.random(n) + 0.05, 2).tolist(), rng.integers(1, 4, n).tolist()]


def label_rows():
    for n, labels in ((1, 2), (2, 3), (4, 3), (7, 4)):
        for density in (0.25, 0.6):
            y_true = (rng.random((n, labels)) < density).astype(int)
            yield y_true, np.where(rng.random((n, labels)) < 0.7, y_true, 1 - y_true)
    yield np.array([[1, 0, 0], [1, 0, 0]]), np.array([[1, 0, 1], [0, 0, 0]])
    yield np.zeros((3, 2), int), np.zeros((3, 2), int)
    yield np.ones((3, 2), int), np.array([[1, 1], [0, 1], [1, 0]])


PREDICTED = {
    "precision": metrics.precision_score,
    "recall": metrics.recall_score,
    "f1": metrics.f1_score,
    "fbeta": lambda *given, **options: metrics.fbeta_score(*given, beta=2, **options),
    "jaccard": metrics.jaccard_score,
}
SCORED = {"rocAuc": metrics.roc_auc_score, "averagePrecision": metrics.average_precision_score}


def several_labels():
    cases = []

    def add(name, peer, y_true, y_pred, options):
        given = {key: each for key, each in options.items() if key != "skipUndefined"}
        cases.append(
            case(
                {"metric": name, "yTrue": matrix(y_true), "yPred": matrix(y_pred), "options": options},
                lambda: peer(y_true, y_pred, **options_of(given)),
            )
        )

    for y_true, y_pred in label_rows():
        for weight in some_weights(len(y_true))[:2]:
            for average in ("micro", "macro", "weighted", "samples", None):
                for name, peer in PREDICTED.items():
                    options = with_weight({"average": average}, weight)
                    add(name, peer, y_true, y_pred, options)
                    if name != "jaccard" and weight is None:
                        add(name, peer, y_true, y_pred, {**options, "zeroDivision": float("nan"), "skipUndefined": True})
        for weight in some_weights(len(y_true))[:2]:
            score = np.round(rng.random(y_true.shape) + 0.4 * y_true, 1)
            for average in ("micro", "macro", "weighted", "samples", None):
                for name, peer in SCORED.items():
                    # scikit-learn calls the weighted mean of nothing 0, and ours says that it is undefined.
                    if y_true.any() and not (y_true.shape == (1, 2)):
                        add(name, peer, y_true, score, with_weight({"average": average}, weight))
            add("hammingLoss", lambda t, p, average, **o: metrics.hamming_loss(t, p, **o), y_true, y_pred, with_weight({"average": "macro"}, weight))
    write("metrics", "multilabel", "scikit-learn", MADE, cases)

    accuracies, confusions, reports = [], [], []
    for y_true, y_pred in label_rows():
        for weight in some_weights(len(y_true)):
            options = with_weight({}, weight)
            given = {"yTrue": matrix(y_true), "yPred": matrix(y_pred)}
            accuracies.append(case({**given, "options": options}, lambda: metrics.accuracy_score(y_true, y_pred, **options_of(options))))
            for by in ("label", "row"):

                def counted():
                    found = metrics.multilabel_confusion_matrix(y_true, y_pred, samplewise=by == "row", sample_weight=weight)
                    names = ("trueNegatives", "falsePositives", "falseNegatives", "truePositives")
                    return [dict(zip(names, each.ravel().tolist())) for each in found]

                confusions.append(case({**given, "options": {**options, "by": by}}, counted))
            for zero in (None, 1.0, float("nan")) if weight is None else (None,):
                labels = [f"l{i}" for i in range(y_true.shape[1])]

                def report():
                    found = metrics.classification_report(
                        y_true, y_pred, output_dict=True, target_names=labels, sample_weight=weight, zero_division=0 if zero is None else zero
                    )
                    scores = lambda each: {"precision": each["precision"], "recall": each["recall"], "f1": each["f1-score"], "support": each["support"]}
                    return {
                        "classes": [{"label": label, **scores(found[label])} for label in labels],
                        **{name: scores(found[f"{name} avg"]) for name in ("micro", "macro", "weighted", "samples")},
                    }

                extra = {"labels": labels} if zero is None else {"labels": labels, "zeroDivision": zero}
                reports.append(case({**given, "options": {**options, **extra}}, report))
    write("metrics", "multilabel-accuracy", "scikit-learn", MADE, accuracies)
    write("metrics", "multilabel-confusions", "scikit-learn", MADE, confusions)
    write("metrics", "multilabel-report", "scikit-learn", MADE, reports)


OUTPUTS = {
    "meanAbsoluteError": metrics.mean_absolute_error,
    "meanSquaredError": metrics.mean_squared_error,
    "rootMeanSquaredError": metrics.root_mean_squared_error,
    "meanSquaredLogError": metrics.mean_squared_log_error,
    "rootMeanSquaredLogError": metrics.root_mean_squared_log_error,
    "meanAbsolutePercentageError": metrics.mean_absolute_percentage_error,
    "medianAbsoluteError": metrics.median_absolute_error,
    "meanPinballLoss": metrics.mean_pinball_loss,
    "r2": metrics.r2_score,
    "explainedVariance": metrics.explained_variance_score,
    "d2Pinball": metrics.d2_pinball_score,
    "d2AbsoluteError": metrics.d2_absolute_error_score,
}


def several_outputs():
    cases = []
    for n, outputs in ((2, 2), (5, 3), (12, 2)):
        y_true = np.round(rng.gamma(3, 2, (n, outputs)), 2)
        y_pred = np.round(y_true * np.exp(rng.normal(0, 0.3, (n, outputs))), 2)
        if n == 5:
            y_true[:, 1] = 3.0
        for name, peer in OUTPUTS.items():
            averages = {"uniform": "uniform_average", "raw": "raw_values", "weights": np.round(rng.random(outputs) + 0.1, 2).tolist()}
            if name in ("r2", "explainedVariance"):
                averages["variance-weighted"] = "variance_weighted"
            for ours, theirs in averages.items():
                average = {"raw": None, "weights": theirs}.get(ours, ours)
                for weight in some_weights(n)[:2]:
                    cases.append(
                        case(
                            {"metric": name, "yTrue": matrix(y_true), "yPred": matrix(y_pred), "options": with_weight({"average": average}, weight)},
                            lambda: peer(y_true, y_pred, multioutput=theirs, sample_weight=weight),
                        )
                    )
    write("metrics", "multioutput", "scikit-learn", MADE, cases)


def probabilities():
    log, brier = [], []
    for n in (1, 2, 3, 10, 30):
        for alphabet in ([0, 1], [-1, 1], ["no", "yes"], [0, 1, 2]):
            y_true = draw(rng, alphabet, n)
            y_true[: len(alphabet)] = alphabet[:n]
            sure = np.array([[1.0 if label == y else 0.0 for label in alphabet] for y in y_true])
            y_prob = np.round(0.5 * sure + 0.5 * rng.dirichlet(np.ones(len(alphabet)), n), 3)
            y_prob[:, -1] = 1 - y_prob[:, :-1].sum(axis=1)
            binary = len(alphabet) == 2
            for columns in (False, True) if binary else (True,):
                for weight in weights_of(rng, n):
                    p = y_prob if columns else y_prob[:, 1]
                    given = {"yTrue": y_true, "yProb": matrix(p) if columns else p}
                    options = with_weight({"labels": alphabet}, weight)
                    log.append(case({**given, "options": options}, lambda: metrics.d2_log_loss_score(y_true, p, **options_of(options))))
                    options = with_weight({} if columns else {"positiveLabel": alphabet[1]}, weight)
                    brier.append(case({**given, "options": options}, lambda: metrics.d2_brier_score(y_true, p, **options_of(options))))
    write("metrics", "d2-log-loss", "scikit-learn", MADE, log)
    write("metrics", "d2-brier-score", "scikit-learn", MADE, brier)


def thresholds():
    counts, values = [], []
    tasks = {"accuracy": metrics.accuracy_score, "f1": metrics.f1_score, "balancedAccuracy": metrics.balanced_accuracy_score, "matthewsCorrcoef": metrics.matthews_corrcoef}
    for n in (2, 5, 12):
        for digits in (0, 1, 3):
            y_true = draw(rng, [0, 1], n)
            y_true[:2] = [0, 1]
            y_score = np.round(rng.normal(0, 1, n) + np.array(y_true), digits).tolist()
            for weight in weights_of(rng, n):

                def confusion():
                    names = ("trueNegatives", "falsePositives", "falseNegatives", "truePositives", "thresholds")
                    return dict(zip(names, metrics.confusion_matrix_at_thresholds(y_true, y_score, sample_weight=weight)))

                options = with_weight({}, weight)
                counts.append(case({"yTrue": y_true, "yScore": y_score, "options": options}, confusion))
                for name, peer in tasks.items():

                    def at():
                        found, where = metrics.metric_at_thresholds(y_true, y_score, peer, sample_weight=None if weight is None else np.array(weight))
                        return {"values": found, "thresholds": where}

                    values.append(case({"metric": name, "yTrue": y_true, "yScore": y_score, "options": options}, at))
    for y_true, y_score, positive in ((["a", "b", "c", "a"], [0.1, 0.5, 0.3, 0.5], "a"), ([1, 2], [0.5, 0.1], None), ([1, 1], [0.5, 0.1], None), ([0, 1], [0.5, float("nan")], None), ([0, 1], [0.5], None), ([], [], None)):
        options = {} if positive is None else {"positiveLabel": positive}

        def confusion():
            names = ("trueNegatives", "falsePositives", "falseNegatives", "truePositives", "thresholds")
            return dict(zip(names, metrics.confusion_matrix_at_thresholds(y_true, y_score, pos_label=positive)))

        counts.append(case({"yTrue": y_true, "yScore": y_score, "options": options}, confusion))
    write("metrics", "confusion-matrix-at-thresholds", "scikit-learn", MADE, counts)
    write("metrics", "metric-at-thresholds", "scikit-learn", MADE, values)


def biclusters():
    cases = []
    for a in (1, 2, 3, 5, 8):
        for b in (1, 2, 4, 7):
            for rows, columns in ((3, 4), (6, 5)):
                pick = lambda k, width: np.maximum(rng.random((k, width)) < 0.5, np.arange(width) == 0)
                first, second = ((pick(k, rows), pick(k, columns)) for k in (a, b))
                shaped = lambda pair: {"rows": matrix(pair[0].astype(int)), "columns": matrix(pair[1].astype(int))}
                cases.append(case({"a": shaped(first), "b": shaped(second)}, lambda: metrics.consensus_score(first, second)))
    write("metrics", "consensus", "scikit-learn", MADE, cases)


def dummies():
    classes, values = [], []
    for alphabet in ([0, 1], [3, -1, 2], ["b", "a", "c"], [False, True], [7]):
        for n in (1, 4, 11):
            y = draw(rng, alphabet, n)
            for weight in weights_of(rng, n):
                for strategy in ("most-frequent", "prior", "constant", "uniform"):
                    constants = [alphabet[0], 99 if isinstance(alphabet[0], int) else "zz"] if strategy == "constant" else [None]
                    for constant in constants:

                        def answer():
                            model = DummyClassifier(strategy=strategy.replace("-", "_"), constant=constant).fit(np.zeros((n, 1)), y, weight)
                            made = {"classes": model.classes_, "probability": model.predict_proba(np.zeros((2, 1))).ravel()}
                            return made if strategy == "uniform" else {**made, "predicted": model.predict(np.zeros((2, 1)))}

                        options = with_weight({} if constant is None else {"constant": constant}, weight)
                        classes.append(case({"strategy": strategy, "yTrain": y, "options": options}, answer))
    for n in (1, 2, 5, 12):
        for digits in (0, 2):
            y = np.round(rng.normal(3, 2, n), digits).tolist()
            for weight in weights_of(rng, n):
                for strategy, options in [("mean", {}), ("median", {})] + [("quantile", {"quantile": q}) for q in (0, 0.1, 0.5, 0.75, 1, 1.5)]:

                    def answer():
                        model = DummyRegressor(strategy=strategy, **options)
                        return model.fit(np.zeros((n, 1)), y, weight).predict(np.zeros((2, 1)))

                    values.append(case({"strategy": strategy, "yTrain": y, "options": with_weight(options, weight)}, answer))
    write("metrics", "baseline-classes", "scikit-learn", MADE, classes)
    write("metrics", "baseline-values", "scikit-learn", MADE, values)


several_labels()
several_outputs()
probabilities()
thresholds()
biclusters()
dummies()
