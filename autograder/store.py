"""The marks that have been found, kept on disk: what is there is not graded again, and a run that was killed goes on.

One SQLite file, written by one process. A record is in it whole or not at all, whenever that process is killed.
"""

import os
import sqlite3
import time
from pathlib import Path
from typing import Any

from autograder.work import Record, version

# Seconds of work that a kill may cost at most, and how long to wait for another process that holds the file.
COMMIT_EVERY, WAIT = 0.5, 5.0
# Stands in the head of the file, so that no other database is taken for ours.
OURS = 0x53744431


class StoreError(RuntimeError):
    """The file cannot be used; its text says why and what to do, in one line."""


def beside(path: Path) -> Path:
    """Where the marks behind the results in `path` are kept."""
    return path.with_name(f"{path.name}.store")


class Store:
    """Records by their keys. A context manager; what was put in last is safe when it is left.

    Parameters
    ----------
    path : Path
        The file; made where there is none.
    fresh : bool
        Forget what is in it.

    Raises
    ------
    StoreError
        Here and in every method, where the file is not ours, is in use, or cannot be written.
    """

    def __init__(self, path: Path, fresh: bool = False) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # It tells how learners did: it is nobody else's business.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as error:
            raise StoreError(f"{path}: cannot be written: {error.strerror}") from error
        self._database = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        try:
            self._begin_with(fresh)
        except StoreError:
            self._database.close()
            raise

    def _begin_with(self, fresh: bool) -> None:
        """Lock the file, make its table, and drop what no key can find any more."""
        # From the first transaction until it is closed, so that a second run cannot be halfway in.
        self._run("PRAGMA locking_mode = EXCLUSIVE")
        self._run("BEGIN IMMEDIATE")
        if self._run("PRAGMA application_id") != (OURS,) and self._run("SELECT 1 FROM sqlite_master"):
            raise StoreError(f"{self._path}: a database of another program: choose another name for the results")
        self._run(f"PRAGMA application_id = {OURS}")
        columns = "key TEXT PRIMARY KEY, version TEXT, status TEXT, data BLOB"
        self._run(f"CREATE TABLE IF NOT EXISTS records ({columns}) WITHOUT ROWID")
        self._run("DELETE FROM records WHERE version != ? OR ?", version(), fresh)
        self.commit()

    def __contains__(self, key: str) -> bool:
        return self._run("SELECT 1 FROM records WHERE key = ?", key) is not None

    def __getitem__(self, key: str) -> Record:
        found = self._run("SELECT key, status, data FROM records WHERE key = ?", key)
        if found is None:
            raise KeyError(key)
        return Record(*found)

    def put(self, record: Record) -> None:
        """Keep a record, in place of one that has its key."""
        if not self._database.in_transaction:
            self._run("BEGIN IMMEDIATE")
        self._run(
            "INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)", record.key, version(), record.status, record.data
        )
        if time.monotonic() - self._committed > COMMIT_EVERY:
            self.commit()

    def commit(self) -> None:
        """Make all that was put in safe."""
        if self._database.in_transaction:
            self._run("COMMIT")
        self._committed = time.monotonic()

    def _run(self, statement: str, *values: object) -> Any:
        """The first row of what a statement brings."""
        try:
            return self._database.execute(statement, values).fetchone()
        except sqlite3.Error as error:
            raise self._explained(error) from error

    def _explained(self, error: sqlite3.Error) -> StoreError:
        if "locked" in str(error):
            return StoreError(f"{self._path}: in use: another autograder grade writes there; wait until it has ended")
        if "not a database" in str(error) or "malformed" in str(error):
            return StoreError(f"{self._path}: not a store of marks: delete it, or choose another name for the results")
        return StoreError(f"{self._path}: {error}: make room on the disk, then give the same command again")

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *error: object) -> None:
        try:
            self.commit()
        finally:
            self._database.close()
