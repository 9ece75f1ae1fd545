"""The pool: the same marks as one process, in any number of processes of which any may die."""

import json
import os
import signal
from pathlib import Path

import pytest

from autograder import pool as pools
from autograder.graded import GRADED
from autograder.grading import grade
from autograder.pool import Pool, usable_cores
from autograder.sandbox.host import Limits, SandboxError, Tier
from autograder.submissions import Submission
from autograder.work import Work, key_of, pack, unpack
from tests.grading.conftest import QUICK, SEED, handed_in, released


def work(notebook, student="a"):
    content = json.dumps(notebook).encode()
    return Work(f"{student}.ipynb", student, content, key_of(content, SEED, QUICK))


WRONG = "def relu(x):\n    return x"
NOTEBOOKS = {
    "right": {},
    "wrong": {"relu": WRONG},
    "stops": {"sigmoid": "1 / 0"},
    "dies": {"elu": "import os\nos._exit(3)"},
}


@pytest.fixture(scope="module")
def works():
    return [work(handed_in(answers), student) for student, answers in NOTEBOOKS.items()]


@pytest.fixture(scope="module")
def pool():
    with Pool(SEED, QUICK, jobs=2) as started:
        yield started


def marks(graded):
    return graded.status, {report.exercise: report.score for report in graded.reports}


def test_two_processes_come_to_the_marks_of_one(pool, works, sandbox):
    records = {record.key: record for record in pool.grade(works)}
    for item in works:
        alone = grade(sandbox, Submission(item.path, item.student, lambda item=item: item.content), SEED, QUICK)
        assert marks(unpack(records[item.key])) == marks(alone)
        assert unpack(records[item.key]).student == item.student


def test_a_record_holds_all_that_was_found_out(works, sandbox):
    item = works[1]
    graded = grade(sandbox, Submission(item.path, item.student, lambda: item.content), SEED, QUICK)
    assert unpack(pack(item.key, graded)) == graded


def workers(pool):
    return [worker._process.pid for worker in pool._workers]


def test_a_process_of_ours_that_is_killed_costs_nobody_a_point(works):
    with Pool(SEED, QUICK, jobs=1) as pool:
        records = pool.grade(works)
        statuses = [next(records).status]
        # The worker is busy with the next one by now.
        os.kill(workers(pool)[0], signal.SIGKILL)
        statuses += [record.status for record in records]
    assert statuses == [GRADED] * len(works)


def killed_at_every_work(monkeypatch, deadly):
    give = pools.Worker.give

    def fatal(worker, work, seconds):
        give(worker, work, seconds)
        if work.student == deadly:
            worker._process.kill()

    monkeypatch.setattr(pools.Worker, "give", fatal)


def test_a_submission_on_which_our_processes_die_is_not_graded_and_the_others_are(monkeypatch, works):
    killed_at_every_work(monkeypatch, "wrong")
    with Pool(SEED, QUICK, jobs=2) as pool:
        found = {unpack(record).student: unpack(record) for record in pool.grade(works)}
    assert found["wrong"].status == "not graded: a process of the grader ended, with exit code -9"
    assert found["wrong"].reports == ()
    assert {found[student].status for student in ("right", "stops", "dies")} == {GRADED}


def test_what_a_process_was_given_that_could_not_be_started_is_done_by_another(monkeypatch, works):
    give, killed = pools.Worker.give, []

    def fatal(worker, work, seconds):
        give(worker, work, seconds)
        if not killed:
            killed.append(work.student)
            worker._process.kill()

    monkeypatch.setattr(pools.Worker, "give", fatal)
    with Pool(SEED, QUICK, jobs=2) as pool:
        found = {unpack(record).student: record.status for record in pool.grade(works)}
        assert len(workers(pool)) == 1
    assert killed
    assert found == {work.student: GRADED for work in works}


def test_what_is_too_large_for_a_socket_waits_for_a_process_that_reads(monkeypatch, works):
    give, ready = pools.Worker.give, []

    def noted(worker, work, seconds):
        ready.append(worker.ready)
        give(worker, work, seconds)

    monkeypatch.setattr(pools.Worker, "give", noted)
    monkeypatch.setattr(pools, "UNREAD", min(len(work.content) for work in works) - 1)
    with Pool(SEED, QUICK, jobs=1) as pool:
        assert [record.status for record in pool.grade(works)] == [GRADED] * len(works)
    assert ready == [True] * len(works)


def test_one_that_does_not_answer_is_ended(monkeypatch, works):
    monkeypatch.setattr(pools, "WATCH", 0.01)
    with Pool(SEED, QUICK, jobs=1) as pool:
        pool._patience = -1.0
        (record,) = pool.grade(works[:1])
    assert record.status == "not graded: a process of the grader did not answer in time"


def test_without_a_sandbox_nothing_is_graded(monkeypatch, works, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    broken = tmp_path / "sitecustomize.py"
    broken.write_text("import sys\nsys.modules['pyseccomp'] = None\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with Pool(SEED, QUICK, jobs=2) as pool, pytest.raises(SandboxError, match="no safe sandbox"):
        list(pool.grade(works))


def test_a_closed_pool_leaves_no_process(works):
    with Pool(SEED, QUICK, jobs=2) as pool:
        next(pool.grade(works))
        pids = workers(pool)
    assert len(pids) == 2
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)


def test_no_more_processes_are_started_than_there_are_notebooks(works):
    with Pool(SEED, QUICK, jobs=4) as pool:
        list(pool.grade(works[:1]))
        assert len(workers(pool)) == 1
        list(pool.grade(works[:2]))
        assert len(workers(pool)) == 2


def test_the_key_changes_with_all_that_could_change_a_mark():
    content = json.dumps(released()).encode()
    other = Limits(call_seconds=4.0)
    keys = {key_of(content, SEED, QUICK), key_of(content, "other", QUICK), key_of(content, SEED, other)}
    keys |= {key_of(content + b" ", SEED, QUICK), key_of(content, SEED, QUICK, Tier.UNSAFE)}
    assert len(keys) == 5
    assert key_of(content, SEED, QUICK) in keys


def test_a_container_with_a_share_of_the_computer_is_not_given_more_processes(monkeypatch, tmp_path):
    quota = tmp_path / "cpu.max"
    monkeypatch.setattr(pools, "CPU_QUOTA", quota)
    cores = usable_cores()
    quota.write_text("100000 100000\n")
    assert usable_cores() == 1
    quota.write_text("max 100000\n")
    assert usable_cores() == cores
