# venv: torch
"""Decisions by group: fairlearn's rates, parities and MetricFrame, torchmetrics' groups."""

import warnings

import numpy as np
import pandas as pd
import torch
from common import case, write
from fairlearn import metrics as fairlearn
from metrics_cases import ALPHABETS, draw, noisy, weights_of, with_weight
from sklearn.metrics import precision_score
from torchmetrics.functional.classification import binary_fairness, binary_groups_stat_rates

warnings.filterwarnings("ignore")
MADE = "peers/goldens/metrics_fairness.py"
rng = np.random.default_rng(20260122)


def save(name, peer, cases):
    write("metrics", name, peer, MADE, cases)


def tasks():
    for kind in ("binary", "signed", "two strings", "boolean"):
        for n in (1, 4, 12, 30):
            labels = draw(rng, ALPHABETS[kind], n)
            yield f"{kind}, n={n}", labels, noisy(rng, labels, ALPHABETS[kind], 0.6)
    yield "nothing positive", [0, 0, 0], [0, 1, 0]
    yield "nothing negative", [1, 1, 1], [0, 1, 1]
    yield "nothing predicted", [0, 1, 1], [0, 0, 0]
    yield "other labels", [3, 5, 5], [5, 5, 3]
    yield "three labels", [0, 1, 2], [0, 1, 1]
    yield "lengths", [0, 1], [0]
    yield "empty", [], []


def positive_of(labels):
    """What fairlearn must be told: it takes 1 among 0 and 1 or -1 and 1."""
    strings = bool(labels) and isinstance(labels[0], str)
    return "yes" if strings else None


RATES = ("selection_rate", "true_positive_rate", "false_positive_rate", "true_negative_rate", "false_negative_rate")


def rates():
    for name in RATES:
        peer = getattr(fairlearn, name)
        cases = []
        for title, y_true, y_pred in tasks():
            # fairlearn's selection rate looks at predictions alone: it minds neither lengths nor labels.
            if name == "selection_rate" and title in ("lengths", "three labels", "other labels"):
                continue
            for positive in {positive_of(y_true), y_true[0] if y_true else 1, "zz" if positive_of(y_true) else 9}:
                # 9 among other labels is refused here; fairlearn's selection rate is then 0.
                if name == "selection_rate" and positive in ("zz", 9):
                    continue
                given = {} if positive is None else {"positiveLabel": positive}
                theirs = {} if positive is None else {"pos_label": positive}
                for weight in weights_of(rng, len(y_true)) if len(y_true) in (4, 12) else [None]:
                    cases.append(
                        case(
                            {"yTrue": y_true, "yPred": y_pred, "options": with_weight(given, weight)},
                            lambda: float(peer(np.array(y_true), np.array(y_pred), sample_weight=weight, **theirs)),
                            title,
                        )
                    )
        save(name.replace("_", "-"), "fairlearn", cases)


def grouped():
    for n in (2, 6, 15, 40):
        for groups in (1, 2, 3):
            for agreement in (0.3, 0.6, 0.9):
                y_true = draw(rng, [0, 1], n)
                y_pred = noisy(rng, y_true, [0, 1], agreement)
                sex = draw(rng, ["f", "m", "x"][:groups], n)
                region = draw(rng, [1, 2], n)
                yield f"n={n}, {groups} groups", y_true, y_pred, {"sex": sex}
                if n > 6:
                    yield f"n={n}, crossed", y_true, y_pred, {"sex": sex, "region": region}


def worst(values, aggregate, agg):
    """Of the defined ones; fairlearn's worst case is whichever stands first where one is NaN."""
    defined = [value for value in values if value == value]
    if not defined:
        return float("nan")
    return float(np.mean(defined)) if agg == "mean" else float(aggregate(defined))


def frame(metrics, y_true, y_pred, features, weight):
    params = {name: {"sample_weight": weight} for name in metrics}
    return fairlearn.MetricFrame(
        metrics=metrics, y_true=y_true, y_pred=y_pred, sensitive_features=pd.DataFrame(features), sample_params=params
    )


def precision(y_true, y_pred, sample_weight=None):
    return precision_score(y_true, y_pred, sample_weight=sample_weight, zero_division=0)


def equalized_odds(kind, method, y_true, y_pred, features, weight):
    both = {"t": fairlearn.true_positive_rate, "f": fairlearn.false_positive_rate}
    values = getattr(frame(both, y_true, y_pred, features, weight), kind)(method=method)
    found = {agg: worst(values, max if kind == "difference" else min, agg) for agg in ("worst_case", "mean")}
    if not values.isna().any():
        given = {"sensitive_features": pd.DataFrame(features), "method": method, "sample_weight": weight}
        peer = getattr(fairlearn, f"equalized_odds_{kind}")
        assert all(found[agg] == peer(y_true, y_pred, agg=agg, **given) for agg in found)
    return found


def parities():
    """All parities of the same rows in one case, one file for eight functions."""
    cases = []
    for title, y_true, y_pred, features in grouped():
        for method in ("between-groups", "to-overall"):
            for weight in weights_of(rng, len(y_true)) if len(y_true) in (6, 15) else [None]:

                def answer():
                    theirs = method.replace("-", "_")
                    expected = {}
                    for kind in ("difference", "ratio"):
                        Kind = kind.capitalize()
                        for name, peer in (("demographicParity", "demographic_parity"), ("equalOpportunity", "equal_opportunity")):
                            expected[f"{name}{Kind}"] = float(
                                getattr(fairlearn, f"{peer}_{kind}")(
                                    y_true, y_pred, sensitive_features=pd.DataFrame(features), method=theirs, sample_weight=weight
                                )
                            )
                        result = frame({"p": precision}, y_true, y_pred, features, weight)
                        expected[f"predictiveParity{Kind}"] = float(getattr(result, kind)(method=theirs)["p"])
                        odds = equalized_odds(kind, theirs, y_true, y_pred, features, weight)
                        expected[f"equalizedOdds{Kind}"] = odds["worst_case"]
                        expected[f"meanOdds{Kind}"] = odds["mean"]
                    return expected

                if weight is not None and pd.Series(weight).groupby([*map(np.array, features.values())]).sum().min() == 0:
                    continue  # fairlearn raises for a group without weight; here it does not count
                options = {"sensitiveFeatures": features, "method": method}
                cases.append(case({"yTrue": y_true, "yPred": y_pred, "options": with_weight(options, weight)}, answer, title))
    save("parities", "fairlearn", cases)


def undefined_as_nan(rate):
    """The report leaves out what a group does not define, where fairlearn's rates are 0."""

    def measured(y_true, y_pred, sample_weight=None):
        trials = {"true_positive_rate": y_true == 1, "false_positive_rate": y_true == 0, "precision": y_pred == 1}
        weight = np.ones(len(y_true)) if sample_weight is None else np.asarray(sample_weight)
        if rate in trials and weight[np.asarray(trials[rate])].sum() == 0:
            return float("nan")
        if rate == "precision":
            return precision(y_true, y_pred, sample_weight)
        return getattr(fairlearn, rate)(y_true, y_pred, sample_weight=sample_weight)

    return measured


REPORTED = {
    "selectionRate": "selection_rate",
    "truePositiveRate": "true_positive_rate",
    "falsePositiveRate": "false_positive_rate",
    "precision": "precision",
}


def reports():
    cases = []
    for title, y_true, y_pred, features in grouped():
        for controlled in (False, True) if len(y_true) > 6 else (False,):
            control = {"year": draw(rng, [2024, 2025], len(y_true))} if controlled else None

            def compare(rows):
                part = lambda values: np.asarray(values)[rows]
                columns = pd.DataFrame({name: part(values) for name, values in features.items()})
                metrics = {ours: undefined_as_nan(theirs) for ours, theirs in REPORTED.items()}
                result = fairlearn.MetricFrame(
                    metrics=metrics, y_true=pd.Series(part(y_true)), y_pred=pd.Series(part(y_pred)), sensitive_features=columns
                )
                by_group = result.by_group.dropna(how="all")
                groups = [
                    {
                        "group": dict(zip(features, key if isinstance(key, tuple) else (key,))),
                        "rates": {name: float(values[name]) for name in REPORTED},
                    }
                    for key, values in by_group.iterrows()
                ]
                difference, ratio = result.difference(), result.ratio()
                return {
                    "rows": int(len(columns)),
                    "overall": {name: float(result.overall[name]) for name in REPORTED},
                    "groups": groups,
                    "disparities": {
                        name: {"difference": float(difference[name]), "ratio": float(ratio[name])} for name in REPORTED
                    },
                }

            def answer():
                report = compare(np.ones(len(y_true), bool))
                if control:
                    years = np.array(control["year"])
                    report["byControl"] = [{"control": {"year": int(each)}, **compare(years == each)} for each in np.unique(years)]
                return report

            options = {"sensitiveFeatures": features, **({"controlFeatures": control} if control else {})}
            cases.append(case({"yTrue": y_true, "yPred": y_pred, "options": options}, answer, title))
    save("fairness-report", "fairlearn", cases)


def torch_groups():
    """torchmetrics: shares of tp, fp, tn and fn by group, and both parities as ratios of named groups."""
    cases = []
    for n in (8, 20, 40):
        for k in (2, 3, 4):
            for _ in range(4):
                y_true, y_pred = rng.integers(0, 2, n), rng.integers(0, 2, n)
                groups = rng.integers(0, k, n)
                groups[: 2 * k] = np.arange(2 * k) % k
                # A positive row that is found in every group: no rate is 0, no order of equal ones is asked for.
                y_true[:k], y_pred[:k] = 1, 1

                def answer():
                    given = (torch.tensor(y_pred), torch.tensor(y_true), torch.tensor(groups))
                    shares = binary_groups_stat_rates(*given, num_groups=k)
                    fair = binary_fairness(*given)
                    return {
                        "shares": [shares[f"group_{g}"].tolist() for g in range(k)],
                        "parities": [value.item() for value in fair.values()],
                    }

                cases.append(case({"yTrue": y_true, "yPred": y_pred, "groups": groups}, answer, f"n={n}, {k} groups"))
    save("fairness-groups", "torchmetrics", cases)


rates()
parities()
reports()
torch_groups()
