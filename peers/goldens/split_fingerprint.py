"""Fingerprints of tables by the definition in packages/split/src/fingerprint.ts, written again on mmh3's MurmurHash3."""

import json
import math
import struct

import mmh3
import numpy as np
from common import case, write

MADE = "peers/goldens/split_fingerprint.py"
WORDS = ["", "a", "Zürich", "東京", "😀", "user-1", "x" * 40, "\u0000", "1", "true"]


def cell(kind, value):
    """A value's bytes: the byte of its kind, then the value."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return b"\x01"
    if kind == "time":  # milliseconds
        return b"\x10" + struct.pack("<qH", value * 1000, 0)
    if isinstance(value, bool):
        return b"\x08" + (b"\x01" if value else b"\x00")
    if isinstance(value, str):
        text = value.encode()
        return b"\x04" + struct.pack("<I", len(text)) + text
    if isinstance(value, int) and int(float(value)) != value:
        digits = str(value).encode()
        return b"\x02" + struct.pack("<I", len(digits)) + digits
    return b"\x02" + struct.pack("<d", float(value) + 0.0)


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def fingerprint(table):
    names = sorted(table)
    seed = mmh3.hash128(compact(names), 0, x64arch=False) & 0xFFFFFFFF
    rows = list(zip(*(table[name]["values"] for name in names)))
    total = 0
    for row in rows:
        cells = b"".join(cell(table[name]["kind"], value) for name, value in zip(names, row))
        total += mmh3.hash128(cells, seed, x64arch=False)
    columns = [{"name": name, "type": type_of(**table[name])} for name in names]
    schema = mmh3.hash128(compact([[each["name"], each["type"]] for each in columns]), 0, x64arch=False)
    return {"rows": len(rows), "columns": columns, "schemaHash": f"{schema:032x}", "contentHash": f"{total % 2**128:032x}"}


def type_of(kind, values):
    kinds = {
        "time" if kind == "time" else {str: "string", bool: "boolean"}.get(type(value), "number")
        for value in values
        if value is not None and not (isinstance(value, float) and math.isnan(value))
    }
    return "null" if not kinds else kinds.pop() if len(kinds) == 1 else "mixed"


def column(rng, kind, rows):
    draw = {
        "integer": lambda: int(rng.integers(-1000, 1000)),
        "bigint": lambda: int(rng.integers(-(2**62), 2**62)),
        "float": lambda: float(rng.choice([rng.normal(), rng.normal() * 1e300, 0.0, -0.0, math.nan, 0.1])),
        "string": lambda: str(rng.choice(WORDS)) + str(rng.integers(20)),
        "boolean": lambda: bool(rng.integers(2)),
        "time": lambda: int(rng.integers(-(2**41), 2**41)),
        "null": lambda: None,
    }[kind]
    return {"kind": kind, "values": [None if rng.random() < 0.1 else draw() for _ in range(rows)]}


def tables(rng):
    kinds = ["integer", "bigint", "float", "string", "boolean", "time", "null"]
    for kind in kinds:
        yield {"x": column(rng, kind, 7)}
    for _ in range(60):
        rows = int(rng.integers(0, 9))
        names = rng.choice(["id", "a", "B", "größe", "city", 'say "hi"'], size=int(rng.integers(1, 6)), replace=False)
        yield {str(name): column(rng, str(rng.choice(kinds)), rows) for name in names}


def digits(table):
    """Integers of any size pass JSON as text."""
    return {
        name: {"kind": kind, "values": [str(v) if kind == "bigint" and v is not None else v for v in values]}
        for name, (kind, values) in ((name, each.values()) for name, each in table.items())
    }


rng = np.random.default_rng(20260102)
write("split", "fingerprint", "mmh3", MADE,
      [case(digits(table), lambda: fingerprint(table)) for table in tables(rng)])
write("split", "murmur128", "mmh3", MADE,
      [case({"text": text, "seed": seed}, lambda: f"{mmh3.hash128(text.encode(), seed, x64arch=False):032x}")
       for text in ["".join(rng.choice(list("abcdefé中😀"), size=n)) for n in range(40)] for seed in (0, 2**32 - 1)])
