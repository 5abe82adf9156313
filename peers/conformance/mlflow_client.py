"""The real MLflow client against the server whose address is given: what it logs, it must find again. Exit code 0 or 1."""

import json
import math
import sys
import tempfile
from pathlib import Path

import mlflow
from mlflow.entities import Metric, Param, RunTag
from mlflow.exceptions import MlflowException

FAILED = []


def check(what, actual, expected):
    ok = actual == expected
    print(f"  {'ok    ' if ok else 'FAILED'} {what}" + ("" if ok else f": expected {expected!r}, got {actual!r}"))
    if not ok:
        FAILED.append(what)


def refused(work):
    try:
        work()
    except MlflowException as error:
        return error.error_code
    return "nothing"


def log(folder):
    file = Path(folder) / "hello wörld & 100%.txt"
    file.write_text("hello", encoding="utf-8")
    with mlflow.start_run(run_name="first", tags={"given": "at start"}, description="a note") as run:
        mlflow.log_param("lr", 0.1)
        mlflow.log_params({"model": "gbm", "depth": 3})
        mlflow.log_metric("loss", 0.5, step=1)
        mlflow.log_metric("loss", 0.25, step=2)
        mlflow.log_metrics({"auc": 0.9, "nan": math.nan, "inf": math.inf, "tiny": 5e-324}, step=7)
        mlflow.set_tag("stage", "candidate")
        mlflow.set_tags({"team": "Risk ☂"})
        mlflow.log_artifact(str(file))
        mlflow.log_artifacts(folder, "nested/folder")
        mlflow.log_text("text", "notes/a.txt")
        mlflow.log_dict({"a": [1, 2]}, "config.json")
        with mlflow.start_run(run_name="child", nested=True):
            mlflow.log_metric("loss", 1)
        return run.info.run_id


def find(client, run_id):
    found = mlflow.search_runs(
        experiment_names=["conformance"],
        filter_string="params.model = 'gbm' AND metrics.loss < 0.3 AND tags.team LIKE 'Risk%' AND status = 'FINISHED'",
        order_by=["metrics.auc DESC"],
        output_format="list",
    )
    check("search_runs finds the run by its filter", [run.info.run_id for run in found], [run_id])
    children = client.search_runs(
        [found[0].info.experiment_id], f"tags.mlflow.parentRunId = '{run_id}'", max_results=1
    )
    check("search_runs finds its child", [run.info.run_name for run in children], ["child"])
    check("search_experiments finds the experiment", [e.name for e in mlflow.search_experiments(filter_string="name = 'conformance'")], ["conformance"])
    check("a filter with OR is refused", refused(lambda: client.search_runs(["1"], "params.a = 'x' OR params.b = 'y'")), "INVALID_PARAMETER_VALUE")


def read(client, run_id):
    run = client.get_run(run_id)
    metrics = run.data.metrics
    check("parameters", run.data.params, {"lr": "0.1", "model": "gbm", "depth": "3"})
    check("latest metrics", {key: metrics[key] for key in ("loss", "auc", "inf", "tiny")}, {"loss": 0.25, "auc": 0.9, "inf": math.inf, "tiny": 5e-324})
    check("NaN", math.isnan(metrics["nan"]), True)
    own = {key: value for key, value in run.data.tags.items() if not key.startswith("mlflow.")}
    check("tags", own, {"given": "at start", "stage": "candidate", "team": "Risk ☂"})
    check("note", run.data.tags["mlflow.note.content"], "a note")
    check("history", [(point.step, point.value) for point in client.get_metric_history(run_id, "loss")], [(1, 0.5), (2, 0.25)])
    check("state", (run.info.status, run.info.lifecycle_stage, run.info.end_time >= run.info.start_time), ("FINISHED", "active", True))


def artifacts(client, run_id, folder):
    listed = [(file.path, file.is_dir, file.file_size) for file in client.list_artifacts(run_id)]
    check(
        "list_artifacts",
        listed,
        [("config.json", False, 29), ("hello wörld & 100%.txt", False, 5), ("nested", True, None), ("notes", True, None)],
    )
    down = Path(mlflow.artifacts.download_artifacts(run_id=run_id, dst_path=folder))
    files = sorted(str(path.relative_to(down)) for path in down.rglob("*") if path.is_file())
    check(
        "download_artifacts",
        files,
        ["config.json", "hello wörld & 100%.txt", "nested/folder/hello wörld & 100%.txt", "notes/a.txt"],
    )
    check("an artifact's content", (down / "hello wörld & 100%.txt").read_text(encoding="utf-8"), "hello")
    check("load_dict", mlflow.artifacts.load_dict(f"runs:/{run_id}/config.json"), {"a": [1, 2]})


def batches(client, run_id):
    other = client.create_run(client.get_run(run_id).info.experiment_id, run_name="batch")
    other_id = other.info.run_id
    client.log_batch(
        other_id,
        [Metric("m", step * 0.5, 1_700_000_000_000 + step, step) for step in range(1000)],
        [],
        [],
    )
    client.log_batch(other_id, [], [Param(f"p{i}", str(i)) for i in range(100)], [RunTag(f"t{i}", "x") for i in range(100)])
    history = client.get_metric_history(other_id, "m")
    check("log_batch of 1000 points", (len(history), history[-1].value, history[-1].timestamp), (1000, 499.5, 1_700_000_000_999))
    check("log_batch of 100 parameters", len(client.get_run(other_id).data.params), 100)
    check("a parameter is written once", refused(lambda: client.log_param(other_id, "p1", "other")), "INVALID_PARAMETER_VALUE")
    client.update_run(other_id, status="KILLED", name="renamed")
    client.delete_tag(other_id, "t1")
    run = client.get_run(other_id)
    check("update_run", (run.info.run_name, run.info.status, "t1" in run.data.tags), ("renamed", "KILLED", False))
    client.delete_run(other_id)
    check("delete_run", client.get_run(other_id).info.lifecycle_stage, "deleted")
    client.restore_run(other_id)
    client.set_terminated(other_id)
    check("restore_run", client.get_run(other_id).info.status, "FINISHED")
    check("a run that does not exist", refused(lambda: client.get_run("f" * 32)), "RESOURCE_DOES_NOT_EXIST")


def main(url):
    mlflow.set_tracking_uri(url)
    mlflow.set_experiment("conformance")
    client = mlflow.MlflowClient()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as downloads:
        run_id = log(folder)
        find(client, run_id)
        read(client, run_id)
        artifacts(client, run_id, downloads)
    batches(client, run_id)
    with mlflow.start_run(run_id=run_id):
        mlflow.log_metric("loss", 0.125, step=3)
    check("a run that is resumed", client.get_run(run_id).data.metrics["loss"], 0.125)
    experiment = mlflow.get_experiment_by_name("conformance")
    client.set_experiment_tag(experiment.experiment_id, "k", "v")
    client.rename_experiment(experiment.experiment_id, "conformance renamed")
    check("an experiment that is renamed", client.get_experiment(experiment.experiment_id).tags, {"k": "v"})
    client.delete_experiment(experiment.experiment_id)
    check("an experiment that is deleted", client.get_experiment(experiment.experiment_id).lifecycle_stage, "deleted")
    check("a name that is taken", refused(lambda: client.create_experiment("conformance renamed")), "RESOURCE_ALREADY_EXISTS")
    print(json.dumps({"mlflow": mlflow.__version__, "failed": FAILED}))
    return 1 if FAILED else 0


sys.exit(main(sys.argv[1]))
