"""The peer's side of the benchmarks: one process, one request a line on stdin, one answer a line on stdout."""

import ctypes
import json
import math
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

import numpy

names = {}


class Limits:
    """The functions of limits.c, each called with columns of one length."""

    def __init__(self):
        with tempfile.TemporaryDirectory() as folder:
            library = f"{folder}/limits.so"
            flags = ["-O3", "-march=native", "-ffast-math", "-shared", "-fPIC"]
            subprocess.run(
                ["gcc", *flags, "-o", library, Path(__file__).with_name("limits.c"), "-lm"], check=True
            )
            self.library = ctypes.CDLL(library)

    def __getattr__(self, name):
        function = getattr(self.library, name)
        function.restype = ctypes.c_double

        def call(*columns):
            pointers = [ctypes.c_void_p(column.ctypes.data) for column in columns]
            return function(*pointers, ctypes.c_long(len(columns[0])))

        setattr(self, name, call)
        return call


limits = Limits() if shutil.which("gcc") else None


def load(arrays):
    """Arrays arrive as raw little-endian files: {"yTrue": {"path": ..., "dtype": "int32"}}."""
    names.clear()
    names["c"] = limits
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


def gcc_version():
    return subprocess.run(["gcc", "-dumpfullversion"], check=True, capture_output=True, text=True).stdout.strip()


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
        gcc = {"gcc": gcc_version()} if limits else {}
        return {"python": platform.python_version(), **found, **gcc}
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
