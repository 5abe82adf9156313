"""Runs on PostgreSQL and ClickHouse the expressions that come as JSON on standard input, over keys in a table; writes each key's part."""

import json
import sys
import tempfile

from chdb import session
from pgserver import get_server


def postgres(queries):
    with tempfile.TemporaryDirectory() as folder:
        server = get_server(folder)
        try:
            return [json.loads(server.psql(f"COPY ({query}) TO STDOUT;")) for query in queries]
        finally:
            server.cleanup()


def clickhouse(queries):
    with tempfile.TemporaryDirectory() as folder:
        engine = session.Session(folder)
        return [json.loads(str(engine.query(query, "JSONColumns"))) for query in queries]


asked = json.load(sys.stdin)
json.dump({"postgres": postgres(asked["postgres"]), "clickhouse": clickhouse(asked["clickhouse"])}, sys.stdout)
