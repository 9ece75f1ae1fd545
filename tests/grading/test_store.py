"""Marks on disk: whole or not at all, found again, and never those of another notebook, seed or version."""

import sqlite3
import stat
import subprocess
import sys

import pytest

from autograder import store as stores
from autograder.store import Store, StoreError, beside
from autograder.work import Record

RECORD = Record("key", "graded", b"data")


@pytest.fixture
def path(tmp_path):
    return beside(tmp_path / "marks.json")


def test_what_was_put_in_is_there_the_next_time(path):
    with Store(path) as store:
        assert "key" not in store
        store.put(RECORD)
        assert "key" in store
    with Store(path) as store:
        assert store["key"] == RECORD
        with pytest.raises(KeyError):
            store["another"]


def test_a_record_that_comes_twice_counts_once(path):
    with Store(path) as store:
        store.put(RECORD)
        store.put(Record("key", "graded", b"other data"))
        assert store["key"].data == b"other data"


def test_it_is_nobody_elses_business(path):
    with Store(path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_fresh_forgets_and_so_does_a_new_version_of_the_grader(path, monkeypatch):
    with Store(path) as store:
        store.put(RECORD)
    with Store(path, fresh=True) as store:
        assert "key" not in store
        store.put(RECORD)
    monkeypatch.setattr(stores, "version", lambda: "a later one")
    with Store(path) as store:
        assert "key" not in store


KILLED = """
import os, signal, sys
from pathlib import Path
from autograder import store
from autograder.work import Record
store.COMMIT_EVERY = float(sys.argv[2])
with store.Store(Path(sys.argv[1])) as kept:
    for number in range(100):
        kept.put(Record(str(number), "graded", bytes(2000)))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(("every", "there"), [(0, True), (1e9, False)])
def test_after_a_kill_what_was_committed_is_whole_and_the_rest_is_gone(path, every, there):
    subprocess.run([sys.executable, "-c", KILLED, str(path), str(every)], check=False, timeout=60)
    with Store(path) as store:
        assert [str(number) in store for number in range(100)] == [there] * 100
        if there:
            assert store["99"].data == bytes(2000)


def test_a_full_disk_is_said_and_what_was_safe_stays_safe(path):
    def fill(store):
        for number in range(100):
            store.put(Record(str(number), "graded", bytes(2000)))

    with Store(path) as store:
        store.put(RECORD)
        store.commit()
        (pages,) = store._run("PRAGMA page_count")
        store._run(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StoreError, match="full: make room on the disk"):
            fill(store)
    with Store(path) as store:
        assert store["key"] == RECORD


def test_a_store_in_use_is_said_to_be(path, monkeypatch):
    monkeypatch.setattr(stores, "WAIT", 0.05)
    with Store(path) as store:
        store.put(RECORD)
        with pytest.raises(StoreError, match="in use: another autograder grade"):
            Store(path)
    with Store(path) as store:
        assert store["key"] == RECORD


def test_what_is_no_store_is_left_alone(path):
    path.write_text("dear diary, " * 100)
    with pytest.raises(StoreError, match="not a store of marks"):
        Store(path)
    assert path.read_text().startswith("dear diary")
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE diary (day TEXT)")
    with pytest.raises(StoreError, match="another program"):
        Store(path)


def test_where_nothing_can_be_written_that_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be written"):
        Store(tmp_path / "file" / "marks.json.store")
