"""NVIDIA's tritonclient against our Open Inference Protocol server: oip.ts starts it and says what must come out.

Reads one JSON object from standard input: {url, model, cases: [{shape, x, y}]}. Exits with 1 when anything differs.
"""

import json
import sys
from importlib.metadata import version

import numpy as np
import tritonclient.http as triton
from tritonclient.utils import InferenceServerException

job = json.load(sys.stdin)
client = triton.InferenceServerClient(job["url"].removeprefix("http://"))
failures = []


def check(what, holds):
    print(f"{'ok  ' if holds else 'FAIL'} {what}")
    if not holds:
        failures.append(what)


def refuses(what, act, words):
    try:
        act()
    except InferenceServerException as error:
        check(f"{what}: {error.message()}", all(word in error.message() for word in words))
    else:
        check(f"{what} is refused", False)


def infer(case, sent, received, **more):
    value = triton.InferInput("x", case["shape"], "FP32")
    value.set_data_from_numpy(np.array(case["x"], np.float32).reshape(case["shape"]), binary_data=sent)
    wanted = [triton.InferRequestedOutput("y", binary_data=received)] if received is not None else None
    return client.infer(job["model"], [value], outputs=wanted, **more)


check("is live", client.is_server_live())
check("is ready", client.is_server_ready())
check("the model is ready", client.is_model_ready(job["model"]))
check("an unknown model is not", not client.is_model_ready("nobody"))
check("says that it has binary tensors", "binary_tensor_data" in client.get_server_metadata()["extensions"])
metadata = client.get_model_metadata(job["model"])
check("names the input", metadata["inputs"] == [{"name": "x", "datatype": "FP32", "shape": [-1, job["cases"][0]["shape"][1]]}])

for case in job["cases"]:
    expected = np.array(case["y"], np.float32).reshape(case["shape"][0], -1)
    # tritonclient's own default, without a list of outputs, is binary both ways.
    for sent, received in ((True, None), (True, True), (True, False), (False, True), (False, False)):
        result = infer(case, sent, received, request_id="a", model_version="1")
        got = result.as_numpy("y")
        what = f"{case['shape'][0]} rows, sent as {'bytes' if sent else 'JSON'}, back as {'bytes' if received in (True, None) else 'JSON'}"
        check(what, got.dtype == np.float32 and np.array_equal(got, expected) and result.get_response()["id"] == "a")

narrow = {"shape": [1, 1], "x": [1.0]}
refuses("a narrow input", lambda: infer(narrow, True, True), ["requires", "[batch,", "got [1, 1]"])
refuses("an unknown model", lambda: client.get_model_metadata("nobody"), ["nobody"])

passed = "passed" if not failures else f"FAILED ({len(failures)})"
print(f"tritonclient {version('tritonclient')} against our server: {passed}")
sys.exit(1 if failures else 0)
