"""Probabilities and labels that the generators of calibration share."""

import numpy as np
from scipy import special


def off_edges(rng, n):
    """Probabilities that lie on no edge of 1 to 20 bins, where the peers differ."""
    return np.round(rng.choice(1000, n, replace=False) * 0.000998 + 0.00037, 6)


def outcomes(rng, probability, sharpness=1.0):
    """Labels that happen with the given probabilities, or with sharper or duller ones; both classes occur."""
    odds = special.logit(np.clip(probability, 1e-6, 1 - 1e-6)) * sharpness
    y = (rng.random(len(odds)) < special.expit(odds)).astype(int)
    if y.min() == y.max():
        y[0] = 1 - y[0]
    return y


def simplex(rng, n, k):
    cuts = np.sort(off_edges(rng, (n, k - 1)), axis=1)
    return np.round(np.diff(cuts, axis=1, prepend=0, append=1), 6)
