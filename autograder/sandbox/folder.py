"""Temporary folders that go when they are no longer needed; where the owner was killed, when the next one is made."""

import contextlib
import os
import shutil
import tempfile
import time
from functools import cache
from pathlib import Path

PREFIX = "autograder-box-"
# Locked by the owner as long as that lives; the kernel lets go of it however the owner ends.
OWNER = "owner"
# Seconds after which a folder without that file was abandoned before it could be made.
ABANDONED = 600.0


class OwnFolder:
    """A folder for this process alone, which other users may enter but not change."""

    def __init__(self) -> None:
        sweep()
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
        self._owner = os.open(self.path / OWNER, os.O_RDWR | os.O_CREAT, 0o600)
        lock(self._owner)

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *error: object) -> None:
        self.remove()

    def remove(self) -> None:
        """Remove the folder with all that is in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        with contextlib.suppress(OSError):
            os.close(self._owner)


def lock(descriptor: int) -> bool:
    """Take the lock on a file; False where another process has it."""
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@cache
def sweep() -> None:
    """Remove the folders of this user whose owners were killed. Once in the life of a process is enough."""
    for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            if path.is_symlink() or path.stat().st_uid != os.geteuid():
                continue
            try:
                owner = os.open(path / OWNER, os.O_RDWR | os.O_NOFOLLOW)
            except FileNotFoundError:
                if time.time() - path.stat().st_mtime > ABANDONED:
                    shutil.rmtree(path, ignore_errors=True)
                continue
            if lock(owner):
                shutil.rmtree(path, ignore_errors=True)
            os.close(owner)
