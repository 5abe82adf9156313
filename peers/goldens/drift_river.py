# venv: river
"""Change detectors on streams: River's alarms, windows and estimates."""

import random

from common import case, write
from river import drift

RNG = random.Random(20260101)


def steps(low, high, seed, segments=2, length=1000):
    rng = random.Random(seed)
    stream = []
    for segment in range(segments):
        stream += rng.choices(low if segment % 2 == 0 else high, k=length)
    return stream


def normal(means, sd, seed, length=400):
    rng = random.Random(seed)
    return [round(rng.gauss(mean, sd), 6) for mean in means for _ in range(length)]


STREAMS = {
    "coin then dice (seed 12345)": steps([0, 1], list(range(4, 8)), 12345),
    "coin and dice, four segments (seed 42)": steps([0, 1], list(range(4, 8)), 42, segments=4),
    "steady normal": normal([0, 0, 0, 0], 1, 7),
    "small shift up": normal([0, 0.8], 1, 8),
    "shift down": normal([3, 1.5, -1], 0.7, 9),
    "slow slope": [round(RNG.gauss(i / 400, 1), 6) for i in range(1600)],
    "constant": [2.5] * 500,
    "variance only": normal([0], 1, 10) + normal([0], 4, 11),
    "far from zero": [1e6 + x for x in normal([0, 3], 1, 12)],
    "error rate": [int(RNG.random() < (0.1 if i < 700 else 0.35)) for i in range(1400)],
    "short": normal([0], 1, 13, length=12),
}

ADWIN = [
    {},
    {"clock": 1},
    {"delta": 0.2, "clock": 8},
    {"max_buckets": 2},
    {"min_window_length": 1, "clock": 1, "grace_period": 0},
    {"min_window_length": 20, "max_buckets": 10, "delta": 0.05, "grace_period": 100},
]
PAGE_HINKLEY = [
    {},
    {"mode": "up"},
    {"mode": "down", "threshold": 10},
    {"min_instances": 5, "delta": 0.1, "threshold": 5, "alpha": 0.99},
    {"threshold": 20, "alpha": 1.0, "delta": 0.0},
]


def camel(options):
    head = lambda key: key.split("_")[0] + "".join(word.title() for word in key.split("_")[1:])
    return {head(key): value for key, value in options.items()}


def run(detector, stream, watch):
    alarms, trace = [], []
    for index, value in enumerate(stream):
        detector.update(value)
        if detector.drift_detected:
            alarms.append(index)
        if index % 97 == 0 or index == len(stream) - 1 or detector.drift_detected:
            trace.append([index, *watch(detector)])
    return {"alarms": alarms, "trace": trace}


def cases(made, grid, watch):
    for name, stream in STREAMS.items():
        for options in grid:
            input = {"stream": name, "options": camel(options)}
            yield case(input, lambda: run(made(**options), stream, watch), f"{name}, {options or 'defaults'}")


streams = [case({"name": name}, lambda: stream, name) for name, stream in STREAMS.items()]
write("drift", "river-streams", "river", "peers/goldens/drift_river.py", streams)
adwin = cases(drift.ADWIN, ADWIN, lambda each: [each.width, each.estimation, each.variance])
write("drift", "adwin", "river", "peers/goldens/drift_river.py", list(adwin))
hinkley = cases(drift.PageHinkley, PAGE_HINKLEY, lambda each: [each._x_mean.get(), each._sum_increase, each._sum_decrease])
write("drift", "page-hinkley", "river", "peers/goldens/drift_river.py", list(hinkley))
