"""The sketches of @productizeml/stats, by Apache DataSketches and NumPy: their bytes, and what they answer."""

from base64 import b64encode

import numpy as np
from common import case, write
from datasketches import frequent_items_error_type, frequent_strings_sketch, hll_sketch, kll_doubles_sketch, tgt_hll_type

MADE = "peers/goldens/stats_sketches.py"
rng = np.random.default_rng(20260401)


def text(data):
    return b64encode(bytes(data)).decode()


def quantiles():
    shares = [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99]
    cases = []
    for k, n in ((200, 0), (200, 1), (200, 2), (200, 150), (8, 30), (8, 1000), (20, 500), (200, 10_000), (50, 100_000)):
        for name, values in (("normal", rng.normal(size=n)), ("ties", rng.integers(0, 12, n).astype(float))):
            sketch = kll_doubles_sketch(k)
            for value in values:
                sketch.update(float(value))
            points = [-1.0, 0.0, 0.3, 2.0, 5.0]

            def answer(sketch=sketch, n=n, points=points):
                return {
                    "count": n,
                    "retained": sketch.num_retained,
                    "rankError": sketch.normalized_rank_error(False) if sketch.is_estimation_mode() else 0.0,
                    "min": sketch.get_min_value() if n else float("nan"),
                    "max": sketch.get_max_value() if n else float("nan"),
                    "quantiles": [sketch.get_quantile(p, True) if n else float("nan") for p in shares],
                    "ranks": [sketch.get_rank(x, True) if n else float("nan") for x in points],
                }

            cases.append(case({"bytes": text(sketch.serialize()), "shares": shares, "points": points}, answer, f"k {k}, n {n}, {name}"))
    write("stats", "quantile-sketch", "datasketches", MADE, cases)


def distinct():
    cases = []
    for lg_k, n in ((4, 0), (4, 3), (4, 9), (5, 400), (8, 7), (8, 8), (8, 24), (8, 25), (10, 90), (10, 5000), (11, 300_000)):
        for kind in ("integers", "fractions", "text"):
            for bits, kind_of in ((4, tgt_hll_type.HLL_4), (6, tgt_hll_type.HLL_6), (8, tgt_hll_type.HLL_8)):
                if n > 10_000 and kind != "integers":
                    continue
                sketch = hll_sketch(lg_k, kind_of)
                for i in range(n):
                    sketch.update(i * 7 - 1000 if kind == "integers" else i + 0.25 if kind == "fractions" else f"käse {i}")
                for form, data in (("compact", sketch.serialize_compact()), ("updatable", sketch.serialize_updatable())):
                    if form == "updatable" and (n > 1000 or bits == 8):
                        continue
                    slots = hll_sketch(lg_k, tgt_hll_type.HLL_8)
                    for i in range(n):
                        slots.update(i * 7 - 1000 if kind == "integers" else i + 0.25 if kind == "fractions" else f"käse {i}")
                    image = bytes(slots.serialize_compact())
                    dense = image[7] & 3 == 2
                    cases.append(
                        case(
                            {"bytes": text(data), "lgK": lg_k, "n": n, "kind": kind},
                            lambda: text(image[40:]) if dense else n,
                            f"{n} {kind}, {bits} bits, lgK {lg_k}, {form}",
                        )
                    )
    write("stats", "distinct-sketch", "datasketches", MADE, cases)


def frequent():
    cases = []
    for lg_size, n in ((3, 0), (3, 5), (3, 400), (5, 3000), (10, 2000)):
        sketch = frequent_strings_sketch(lg_size)
        for value in rng.zipf(1.3, n):
            sketch.update(f"größe {value % 997}", int(1 + value % 3))

        def answer(sketch=sketch):
            rows = sketch.get_frequent_items(frequent_items_error_type.NO_FALSE_NEGATIVES)
            sure = sketch.get_frequent_items(frequent_items_error_type.NO_FALSE_POSITIVES)
            return {
                "total": sketch.total_weight,
                "maxError": max((upper - lower for _, _, lower, upper in rows), default=0),
                "items": sorted(([item, estimate, lower] for item, estimate, lower, _ in rows), key=lambda row: (-row[1], row[0])),
                "certain": sorted(item for item, *_ in sure),
            }

        cases.append(case({"bytes": text(sketch.serialize())}, answer, f"lgSize {lg_size}, {n} items"))
    write("stats", "heavy-hitters", "datasketches", MADE, cases)


def histograms():
    cases = []
    for name, edges in (
        ("even", np.linspace(-2, 2, 9)),
        ("uneven", np.array([-3.0, -1.0, -0.5, 0.0, 0.1, 2.0])),
        ("one bin", np.array([0.0, 1.0])),
        ("tenths", np.arange(0, 11) / 10),
        ("far apart", np.array([-1e300, -1.0, 1.0, 1e300])),
    ):
        values = np.concatenate([rng.normal(size=300), edges, rng.integers(-3, 4, 20) / 10])
        cases.append(case({"edges": edges, "values": values}, lambda: np.histogram(values, edges)[0].tolist(), name))
    write("stats", "histogram", "numpy", MADE, cases)


if __name__ == "__main__":
    for made in (quantiles, distinct, frequent, histograms):
        made()
