"""A Dask cluster grades as this computer does, also where a worker is lost on the way."""

import json
import os
import signal
import sys
from types import SimpleNamespace

import pytest
from distributed import Client, LocalCluster

from autograder import cluster as cluster_module
from autograder.cluster import Cluster, batches, grade_here
from autograder.graded import GRADED, Graded
from autograder.pool import Pool
from autograder.sandbox.policy import SandboxError
from autograder.work import NOT_GRADED, Work, key_of, pack, unpack
from tests.grading.conftest import QUICK, SEED, handed_in
from tests.grading.generated import generate


def works_of(notebooks):
    contents = [json.dumps(notebook).encode() for notebook in notebooks]
    return [
        Work(f"{number}.ipynb", f"learner {number}", content, key_of(content, SEED, QUICK))
        for number, content in enumerate(contents)
    ]


@pytest.fixture(scope="module")
def local():
    """A scheduler and two workers, each a process of its own."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as started:
        yield started


def marks(record):
    graded = unpack(record)
    assert graded.status == GRADED
    return {result.check: result.score for report in graded.reports for result in report.results}


def test_a_lost_worker_costs_nobody_a_mark_and_each_counts_once(local, monkeypatch):
    monkeypatch.setattr(cluster_module, "BATCH", 3)
    works = works_of(generate("activations", number) for number in range(24))
    with Pool(SEED, QUICK, 2) as pool:
        expected = {record.key: marks(record) for record in pool.grade(works)}
    found, killed = [], []
    with Cluster(local.scheduler_address, SEED, QUICK) as workers:
        for record in workers.grade(works):
            found.append(record)
            if not killed:
                # Right in the middle: both workers have batches, and more are waiting.
                killed.append(next(iter(workers._client.run(os.getpid).values())))
                os.kill(killed[0], signal.SIGKILL)
    assert len(found) == len(works)
    assert {record.key: marks(record) for record in found} == expected


def test_a_batch_has_a_name_that_its_content_gives_it(local):
    """So that a batch handed out twice is one for the scheduler, and its records have the keys of the works."""
    works = works_of([handed_in(), handed_in({"relu": "def relu(x):\n    return x"})])
    with Cluster(local.scheduler_address, SEED, QUICK) as workers:
        twice = [workers._submit(works, 1) for _ in range(2)]
        assert twice[0].key == twice[1].key
        assert [record.key for record in twice[1].result()] == [work.key for work in works]
        assert workers._submit(works[:1], 1).key != twice[0].key


def pretends(works, *how):
    """Fails on every batch with more than one notebook in it, and on the notebook that is empty."""
    failed = len(works) > 1 or not works[0].content
    return [pack(work.key, Graded(work.path, work.student, "", NOT_GRADED if failed else GRADED)) for work in works]


def test_what_fails_is_tried_once_more_alone_and_then_not_graded(local, monkeypatch):
    monkeypatch.setattr(cluster_module, "BATCH", 2)
    monkeypatch.setattr(cluster_module, "grade_here", pretends)
    works = [Work(name, name, content, name) for name, content in [("a", b"x"), ("b", b""), ("c", b"x"), ("d", b"")]]
    with Cluster(local.scheduler_address, SEED, QUICK) as workers:
        found = [(record.key, record.status) for record in workers.grade(works)]
    assert sorted(found) == [("a", GRADED), ("b", "not graded"), ("c", GRADED), ("d", "not graded")]


def test_notebooks_are_asked_for_as_they_are_needed(local, monkeypatch):
    monkeypatch.setattr(cluster_module, "BATCH", 1)
    monkeypatch.setattr(cluster_module, "grade_here", pretends)
    read = []

    def endless():
        for number in range(100):
            read.append(number)
            yield Work(f"{number}", "a", b"x", f"key {number}")

    with Cluster(local.scheduler_address, SEED, QUICK) as workers:
        for _ in zip(range(3), workers.grade(endless()), strict=False):
            assert len(read) < 20


def test_batches_are_bounded_in_number_and_in_size(monkeypatch):
    monkeypatch.setattr(cluster_module, "BATCH", 3)
    monkeypatch.setattr(cluster_module, "BATCH_BYTES", 10)
    sizes = [1, 1, 1, 1, 9, 2, 50, 1]
    works = [Work("", "", b"x" * size, str(number)) for number, size in enumerate(sizes)]
    assert [[len(work.content) for work in batch] for batch in batches(works)] == [[1, 1, 1], [1, 9], [2], [50], [1]]


def test_a_worker_of_another_version_is_refused():
    with pytest.raises(SandboxError, match="another version of the course"):
        grade_here([], SEED, QUICK, None, "another")


def test_where_there_is_no_scheduler_that_is_one_clear_line(monkeypatch):
    monkeypatch.setattr(cluster_module, "CONNECT", 1)
    with pytest.raises(SandboxError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9: start one"):
        Cluster("tcp://127.0.0.1:9", SEED, QUICK)


def test_the_schedulers_own_file_will_do(local, tmp_path):
    with pytest.raises(SandboxError, match="no Dask scheduler answers at"):
        Cluster(str(tmp_path / "absent.json"), SEED, QUICK)
    (tmp_path / "scheduler.json").write_text(json.dumps({"address": local.scheduler_address}))
    with Cluster(str(tmp_path / "scheduler.json"), SEED, QUICK) as workers:
        assert workers._client.scheduler.address == local.scheduler_address


def test_a_gateways_cluster_is_found_by_its_name(local, monkeypatch):
    """Dask Gateway gives the client, with its certificates; here one that stands in for it does."""

    class Gateway:
        def connect(self, name):
            assert name == "hub.123"
            return SimpleNamespace(get_client=lambda set_as_default: Client(local, set_as_default=set_as_default))

    monkeypatch.setitem(sys.modules, "dask_gateway", SimpleNamespace(Gateway=Gateway))
    monkeypatch.setattr(cluster_module, "grade_here", pretends)
    with Cluster("gateway:hub.123", SEED, QUICK) as workers:
        assert [record.status for record in workers.grade([Work("a", "a", b"x", "a gateway's key")])] == [GRADED]


def test_where_there_are_no_workers_that_is_one_clear_line(monkeypatch):
    monkeypatch.setattr(cluster_module, "FIRST_WORKER", 0.2)
    with (
        LocalCluster(n_workers=0, dashboard_address=None, silence_logs=50) as empty,
        pytest.raises(SandboxError, match="has no workers: start some with dask worker"),
    ):
        Cluster(empty.scheduler_address, SEED, QUICK)
