"""Hash buckets: xxHash's 32-bit hash, scaled to the shares; TensorFlow Extended's rule with hashlib's SHA-256; BigQuery's
rule with FarmHash."""

import hashlib
from bisect import bisect_right
from itertools import accumulate

import farmhash
import numpy as np
import xxhash
from common import case, write

MADE = "peers/goldens/split_hash.py"
ALPHABET = list("abcXYZ0189-_./ éß中文😀\u0000\u007f\u0080\u07ff\u0800\uffff")


def keys(rng):
    """Text of every length around the hash's block of 16 bytes, some of it outside ASCII."""
    for length in range(70):
        yield "".join(rng.choice(ALPHABET[:16], size=length))
        yield "".join(rng.choice(ALPHABET, size=length))
    yield "user-" + "x" * 5000


def part(shares, value):
    """TFX bisects the cumulated buckets: the first whose border lies above the value."""
    return list(shares)[bisect_right(list(accumulate(shares.values())), value)]


def xxhash32(shares, key):
    return part(shares, xxhash.xxh32_intdigest(key.encode()) / 2**32 * sum(shares.values()))


def sha256(shares, key):
    return part(shares, int(hashlib.sha256(key.encode()).hexdigest(), 16) % sum(shares.values()))


def farmhash64(shares, key):
    """MOD(ABS(FARM_FINGERPRINT(key)), sum): the fingerprint is a signed integer there."""
    unsigned = farmhash.fingerprint64(key)
    return part(shares, abs(unsigned - 2**64 if unsigned >= 2**63 else unsigned) % sum(shares.values()))


def assignments(rng):
    for hash in (xxhash32, sha256, farmhash64):
        for shares in ({"train": 80, "test": 20}, {"train": 2, "validation": 1, "test": 1}, {"a": 700, "b": 299, "c": 1}):
            for salt in ("", "2026-é"):
                names = list(keys(rng))
                yield case(
                    {"shares": shares, "options": {"hash": hash.__name__, "salt": salt}, "keys": names},
                    lambda: [hash(shares, salt + key) for key in names],
                )


rng = np.random.default_rng(20260101)
write("split", "xxhash32", "xxhash", MADE,
      [case(key, lambda: xxhash.xxh32_intdigest(key.encode(errors="surrogatepass"))) for key in keys(rng)])
write("split", "hash-split", "xxhash", MADE, list(assignments(rng)))
write("split", "farmhash64", "pyfarmhash", MADE,
      [case(key, lambda: str(farmhash.fingerprint64(key))) for key in keys(rng)])
