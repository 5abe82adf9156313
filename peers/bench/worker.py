"""The peer's side of the benchmarks: one process, one request a line on stdin, one answer a line on stdout."""

import json
import math
import platform
import sys
import time
from importlib.metadata import version

import numpy

names = {}


def load(arrays):
    """Arrays arrive as raw little-endian files: {"yTrue": {"path": ..., "dtype": "int32"}}."""
    names.clear()
    for name, array in arrays.items():
        names[name] = numpy.fromfile(array["path"], dtype=array["dtype"])


def encode(value):
    """Numbers that JSON can carry; arrays and named tuples as lists."""
    if isinstance(value, dict):
        return {str(key): encode(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [encode(each) for each in value]
    if hasattr(value, "tolist"):
        return encode(value.tolist())
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def timed(expression):
    """Runs one expression once; what it gives is kept under the name `answer`."""
    start = time.perf_counter_ns()
    answer = eval(expression, names)
    names["answer"] = answer
    return (time.perf_counter_ns() - start) / 1e6


def serve(request):
    kind = request["kind"]
    if kind == "versions":
        found = {name: version(name) for name in request["of"]}
        return {"python": platform.python_version(), **found}
    if kind == "prepare":
        load(request["arrays"])
        exec(request["setup"], names)
        return None
    if kind == "time":
        return timed(compiled(request["expression"]))
    if kind == "value":
        return encode(eval(request["expression"], names))
    raise ValueError(f"unknown request {kind}")


code = {}


def compiled(expression):
    if expression not in code:
        code[expression] = compile(expression, "<case>", "eval")
    return code[expression]


for line in sys.stdin:
    try:
        reply = {"result": serve(json.loads(line))}
    except Exception as error:
        reply = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(reply), flush=True)
