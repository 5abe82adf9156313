"""Golden cases for @productizeml/inference: the ONNX files that it writes, run by Python's onnxruntime.

Needs peers/.venv/core and the workspace's Node: python peers/goldens/inference.py
"""

import base64
import json
import subprocess

import numpy as np
import onnxruntime

from common import ROOT, case, write

MADE = "peers/goldens/inference.py"
FLOAT64 = ["linear", "relu", "relu6", "sigmoid", "tanh", "swish", "softmax"]
FLOAT32 = [*FLOAT64, "leakyRelu", "elu", "selu", "hardSigmoid", "softplus", "softsign"]
rng = np.random.default_rng(20260101)


def rounded(*shape):
    """Values that float32 holds exactly, so that the inputs of both sides are the same numbers."""
    return np.round(rng.normal(size=shape) * 64) / 64


def dense(rows, cols, activation, bias=True):
    weights = {"data": rounded(rows * cols), "rows": rows, "cols": cols}
    return {"weights": weights, "activation": activation, **({"bias": rounded(cols)} if bias else {})}


def plain(value):
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else value


networks = []
for dtype, activations in (("float32", FLOAT32), ("float64", FLOAT64)):
    for activation in activations:
        layers = [dense(3, 5, activation), dense(5, 2, activation, bias=False)]
        networks.append((f"{dtype} {activation}", {"layers": layers, "options": {"dtype": dtype}}, 3))
    deep = [dense(8, 16, "relu"), dense(16, 16, "tanh"), dense(16, 4, "softmax")]
    options = {"dtype": dtype, "inputName": "features", "outputName": "probabilities"}
    networks.append((f"{dtype} deep", {"layers": deep, "options": options}, 8))
    for link in ("identity", "logistic"):
        model = {"coefficients": rounded(6), "intercept": 0.25}
        networks.append((f"{dtype} linear {link}", {"model": model, "options": {"dtype": dtype, "link": link}}, 6))

files = json.loads(
    subprocess.run(
        ["node", "--conditions=@productizeml/source", "peers/goldens/inference_models.ts"],
        cwd=ROOT,
        input=json.dumps([plain(network) for _, network, _ in networks]),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
)


def run(file, x):
    session = onnxruntime.InferenceSession(base64.b64decode(file), providers=["CPUExecutionProvider"])
    value = session.get_inputs()[0]
    dtype = {"tensor(float)": np.float32, "tensor(double)": np.float64}[value.type]
    output = session.get_outputs()[0]
    (y,) = session.run([output.name], {value.name: x.astype(dtype)})
    return {"name": output.name, "shape": list(y.shape), "data": y.ravel()}


cases = []
for (name, network, width), file in zip(networks, files):
    x = rounded(4, width)
    given = {**plain(network), "x": {"shape": list(x.shape), "data": x.ravel()}}
    cases.append(case(given, lambda: run(file, x), name))
write("inference", "onnx", "onnxruntime", MADE, cases)
