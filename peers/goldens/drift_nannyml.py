# venv: nannyml
"""Performance without labels: NannyML's CBPE on binary classifiers."""

import os
import warnings

os.environ["NML_DISABLE_USAGE_LOGGING"] = "1"

import numpy as np
import pandas as pd
from nannyml import CBPE
from nannyml.calibration import IsotonicCalibrator

from common import case, write

warnings.filterwarnings("ignore")
METRICS = {"accuracy": "accuracy", "precision": "precision", "recall": "recall", "f1": "f1", "rocAuc": "roc_auc"}


def classifier(rng, n, shift=0.0, sharp=1.0, base=0.0):
    """Scores in (0, 1) without ties, and labels of which the score tells a bent probability."""
    z = rng.normal(shift, 1.2, n)
    prob = 1 / (1 + np.exp(-(z * 1.3 + base)))
    score = np.round(1 / (1 + np.exp(-z * sharp)), 9)
    return score, (rng.random(n) < prob).astype(int)


def estimate(reference, current, calibrated, chunks):
    frames = []
    for side in (reference, current):
        frame = pd.DataFrame({"score": np.asarray(side["yProb"], dtype=float)})
        frame["pred"] = side["yPred"] if "yPred" in side else (frame["score"] >= 0.5).astype(int)
        if "yTrue" in side:
            frame["target"] = side["yTrue"]
        frames.append(frame)
    cbpe = CBPE(
        y_pred_proba="score", y_pred="pred", y_true="target", problem_type="classification_binary",
        metrics=list(METRICS.values()), **chunks,
    )
    cbpe.fit(frames[0])
    # Whether to calibrate is NannyML's guess from random splits; here both ways are asked for.
    cbpe.needs_calibration = calibrated
    cbpe.calibrator = IsotonicCalibrator()
    cbpe.calibrator.fit(frames[0]["score"], frames[0]["target"])
    table = cbpe.estimate(frames[1]).filter(period="analysis").to_df()
    answer = []
    for ours, theirs in METRICS.items():
        part = table[theirs]
        answer.append({
            "metric": ours,
            "lowerLimit": part["lower_threshold"].iloc[0],
            "upperLimit": part["upper_threshold"].iloc[0],
            "chunks": [
                {
                    "start": int(chunk["start_index"]), "end": int(chunk["end_index"]) + 1,
                    "estimate": float(row["value"]), "samplingError": float(row["sampling_error"]),
                    "lower": float(row["lower_confidence_boundary"]), "upper": float(row["upper_confidence_boundary"]),
                    "alert": bool(row["alert"]),
                }
                for (_, row), (_, chunk) in zip(part.iterrows(), table["chunk"].iterrows())
            ],
        })
    return answer


def cases():
    for seed, (n, m, shift, sharp, base, chunks) in enumerate([
        (600, 400, 0.0, 1.0, 0.0, {}),
        (500, 300, 0.9, 1.7, 0.0, {"chunk_number": 3}),
        (700, 350, -0.7, 0.6, -1.5, {"chunk_size": 100}),
        (400, 230, 0.3, 1.0, 2.0, {"chunk_size": 60}),
    ]):
        rng = np.random.default_rng(seed)
        score, label = classifier(rng, n, 0.0, sharp, base)
        later, _ = classifier(rng, m, shift, sharp, base)
        reference = {"yProb": score, "yTrue": label}
        current = {"yProb": later}
        if seed == 3:  # a model that decides at another threshold
            reference["yPred"] = (score >= 0.7).astype(int)
            current["yPred"] = (later >= 0.7).astype(int)
        # The worst-ranked row of the rarer class is where NannyML's rank counting is off by one; none here.
        rare = label if label.mean() <= 0.5 else 1 - label
        order = np.argsort(score if label.mean() <= 0.5 else -score)
        assert rare[order[0]] == 0, seed
        options = {{"chunk_number": "chunkCount", "chunk_size": "chunkSize"}[k]: v for k, v in chunks.items()}
        for calibrated in (True, False):
            input = {"reference": reference, "current": current,
                     "options": {**options, "calibration": "isotonic" if calibrated else "none"}}
            yield case(input, lambda: estimate(reference, current, calibrated, chunks), f"seed {seed}, {input['options']}")


write("drift", "estimate-performance", "nannyml", "peers/goldens/drift_nannyml.py", list(cases()))
