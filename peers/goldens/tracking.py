"""MLflow's answers for the tracking package. venv: mlflow

filter: what its filter language means; search: which runs its SQLite store finds, and in what order; latest: which point of a metric it
calls the latest.
"""

import json
import tempfile
from pathlib import Path

from common import ROOT, case, write
from mlflow.entities import Metric, Param, RunStatus, RunTag, ViewType
from mlflow.store.tracking.sqlalchemy_store import SqlAlchemyStore
from mlflow.utils.search_utils import SearchUtils

MADE = "peers/goldens/tracking.py"
RUNS = json.loads((ROOT / "packages/tracking/test/fixtures/runs.json").read_text())

FILTERS = [
    "metrics.auc > 0.5",
    "metric.auc >= -1e-3",
    "metrics.auc >.5 and tags.stage!='prod'",
    "metrics.a.b.c = 3",
    "metrics.précision_1 > 0.5",
    "params.模型 = 'gbm'",
    "metrics.`deep.er/key` < 4",
    'metrics."deep.er/key" != 4',
    "metrics.auc > 0.5 AND params.model = 'gbm' AND attributes.status = 'FINISHED'",
    "params.`a b` LIKE '%x'",
    'param."a b" ilike "y"',
    'parameter.model = "gbm"',
    "parameters.model != 'gbm'",
    "params.x = 'it''s'",
    'params.x = "it\'s"',
    "params.x = ''",
    "tags.stage IS NULL",
    "tag.stage is not null",
    "params.model IS NOT NULL",
    "tags.mlflow.source.name = 'x'",
    "tags.`mlflow.source.name` LIKE 'x%'",
    "run_id IN ('a','b')",
    "attributes.run_id NOT IN ('a')",
    "attr.run_id in ( 'a' , 'b' )",
    "status = 'FINISHED'",
    "run.status != 'FAILED'",
    "start_time > 5",
    "end_time <= 5.5",
    "attributes.created >= 10",
    "attribute.`Run name` = 'x'",
    "run_name ILIKE 'X%'",
    "artifact_uri = 'x'",
    "user_id = 'ann'",
    # what it refuses
    "   ",
    "metrics.auc > 'x'",
    "metrics.auc LIKE 'x'",
    "metrics.auc > inf",
    "metrics.auc IS NULL",
    "params.lr = 0.1",
    "params.lr > '0.1'",
    "params.lr = 0.1 OR params.lr = 0.2",
    "metrics.a = 1 OR metrics.b = 2",
    "(metrics.a = 1)",
    "NOT metrics.a = 1",
    "name = 'x'",
    "attributes.nothing = 'x'",
    "nothing.x = 'y'",
    "start_time = 'x'",
    "start_time LIKE '5'",
    "status IS NULL",
    "status IN ('FINISHED')",
    "status > 'FINISHED'",
    "params.model IN ('a')",
    "metrics.a",
    "metrics.a >",
    "= 3",
    "metrics.a = 3 AND",
    "metrics.a <> 1",
    "metrics.a == 1",
    "metrics.a-b > 1",
    "metrics.a/b > 1",
    "metrics.a > +5",
    "metrics.a = 1; DROP TABLE runs",
    "params.x = 'a' -- comment",
    "params.x = `a`",
    "params.x = a",
    "params.x = 'a",
]
# Clauses that MLflow lets through, and ours does not: a dangling AND.
SLOPPY = {"metrics.a = 3 AND", "params.x = 'a' -- comment"}

SEARCHES = [
    ("", []),
    ("metrics.auc > 0.5", []),
    ("metrics.auc != 0.6", []),
    ("metrics.auc = 0", []),
    ("metrics.auc < 1", ["metrics.auc ASC"]),
    ("metrics.loss <= 0", []),
    ("params.model = 'gbm'", []),
    ("params.model != 'gbm'", []),
    ("params.model LIKE 'gbm%'", []),
    ("params.model LIKE 'gbm_2'", []),
    ("params.model ILIKE 'GBM'", []),
    ("params.`a b` = 'spaced'", []),
    ("params.lr IS NULL", []),
    ("params.lr IS NOT NULL AND metrics.auc > 0.8", []),
    ("tags.stage = ''", []),
    ("tags.stage LIKE '%'", []),
    ("tags.stage ILIKE 'prod%'", ["tags.stage DESC"]),
    ("tags.Team = 'Risk'", []),
    ("tags.team = 'Risk'", []),
    ("tags.stage IS NULL", []),
    ("status = 'FINISHED'", ["end_time DESC"]),
    ("status != 'FINISHED'", ["status ASC"]),
    ("user_id = 'ann'", ["run_name"]),
    ("run_name LIKE '%ta'", []),
    ("run_name ILIKE 'ETA'", []),
    ("start_time >= 1300", ["start_time ASC"]),
    ("end_time > 1800", []),
    ("metrics.auc > 0.5 AND params.model = 'gbm' AND tags.stage = 'prod' AND start_time < 1400", []),
    ("params.model = 'gbm' AND params.model = 'linear'", []),
    ("metrics.nothing > 0", []),
    ("", ["metrics.auc DESC"]),
    ("", ["metrics.auc ASC"]),
    ("", ["metrics.loss DESC", "run_name ASC"]),
    ("", ["params.model ASC"]),
    ("", ["params.model DESC"]),
    ("", ["end_time ASC"]),
    ("", ["end_time DESC"]),
    ("", ["user_id", "start_time"]),
    ("", ["tags.stage", "metrics.auc DESC"]),
    ("", ["metrics.`deep.er/key`"]),
]

LATEST = [
    [(1, 1, 0.5)],
    [(1, 1, 0.5), (2, 0, 0.1)],
    [(2, 0, 0.1), (1, 9, 0.5)],
    [(1, 1, 0.5), (1, 2, 0.1)],
    [(1, 2, 0.1), (1, 1, 0.5)],
    [(1, 1, 0.5), (1, 1, 0.7), (1, 1, 0.6)],
    [(-5, 1, 0.5), (-7, 1, 0.7)],
    [(0, 1, -0.5), (0, 1, -0.7)],
]


def parsed(text):
    clauses = SearchUtils.parse_search_filter(text)
    answer = []
    for clause in clauses:
        kind, key, comparator = clause["type"], SearchUtils.translate_key_alias(clause["key"]), clause["comparator"].upper()
        known = [
            SearchUtils.is_metric(kind, comparator),
            SearchUtils.is_param(kind, comparator),
            SearchUtils.is_tag(kind, comparator),
            SearchUtils.is_attribute(kind, key, comparator) if kind == "attribute" else False,
        ]
        assert any(known), clause
        value = float(clause["value"]) if kind == "metric" else clause["value"]
        answer.append({"entity": kind, "key": key, "comparator": comparator, "value": value})
    return answer


def fill(store):
    experiment = store.create_experiment("golden")
    for each in RUNS:
        run = store.create_run(experiment, each["user"], each["startTime"], [], each["name"])
        run_id = run.info.run_id
        store.log_batch(
            run_id,
            [Metric(key, float(value), time, step) for key, value, time, step in each["metrics"]],
            [Param(key, value) for key, value in each["params"].items()],
            [RunTag(key, value) for key, value in each["tags"].items()],
        )
        store.update_run_info(run_id, RunStatus.from_string(each["status"]), each.get("endTime"), each["name"])
    return experiment


def latest(store, experiment, points):
    run = store.create_run(experiment, "", 0, [], "latest")
    store.log_batch(run.info.run_id, [Metric("m", value, time, step) for step, time, value in points], [], [])
    data = store.get_run(run.info.run_id).data
    (metric,) = data._metric_objs
    return {"step": metric.step, "timestamp": metric.timestamp, "value": metric.value}


def main():
    write("tracking", "filter", "mlflow", MADE, [case({"filter": each}, lambda: parsed(each)) for each in FILTERS if each not in SLOPPY])
    with tempfile.TemporaryDirectory() as folder:
        store = SqlAlchemyStore(f"sqlite:///{Path(folder) / 'mlflow.db'}", folder)
        experiment = fill(store)

        def search(text, order):
            runs = store.search_runs([experiment], text, ViewType.ACTIVE_ONLY, 100, order)
            return [run.info.run_name for run in runs]

        write(
            "tracking",
            "search",
            "mlflow",
            MADE,
            [case({"filter": text, "orderBy": order}, lambda: search(text, order)) for text, order in SEARCHES],
        )
        write("tracking", "latest", "mlflow", MADE, [case({"points": each}, lambda: latest(store, experiment, each)) for each in LATEST])


main()
