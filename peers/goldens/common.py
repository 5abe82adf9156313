"""What every golden generator shares: how values are written, and what a file records."""

import json
import math
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def encode(value):
    """JSON has no NaN and no infinities: they stand as strings, which the tests turn back."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, float):
        if math.isnan(value):
            return "NaN"
        if math.isinf(value):
            return "Infinity" if value > 0 else "-Infinity"
        return value
    if isinstance(value, dict):
        return {key: encode(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [encode(each) for each in value]
    return value


def case(input, answer, name=None):
    """One case: the arguments as our function takes them, and what the peer answers, or the exception it raises."""
    made = {"name": name} if name else {}
    made["input"] = encode(input)
    try:
        made["expected"] = encode(answer())
    except Exception as error:  # the peer's refusal is part of the golden
        made["raises"] = type(error).__name__
    return made


def write(package, name, peer, made, cases):
    """Writes packages/<package>/test/golden/<name>.json. `peer` is a distribution's name, such as "scikit-learn"."""
    path = ROOT / "packages" / package / "test" / "golden" / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    head = json.dumps({"peer": f"{peer} {version(peer)}", "made": made})[:-1]
    lines = ",\n".join(json.dumps(each, separators=(",", ":")) for each in cases)
    path.write_text(f'{head}, "cases": [\n{lines}\n]}}\n')
    print(f"{path.relative_to(ROOT)}: {len(cases)} cases")
