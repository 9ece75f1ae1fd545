"""Attempts to break out, run inside the box at every start: the sandbox is what they find, not what it claims to be.

The text of this file is given to a session as if a learner had written it, so it imports the standard library alone.
"""

import ctypes
import importlib
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path


def holes(secret: str, folder: str, ours: str) -> list[str]:
    """What got through, in words: an empty list from a box that is tight.

    Parameters
    ----------
    secret, folder : str
        A file that everybody on the computer may read, and the folder around it, in which everybody may write.
    ours : str
        A file of the grader's own code.
    """
    import resource

    parent = os.getppid() or 1
    attempts: dict[str, Callable[[], object]] = {
        "read a file of the grader's": lambda: Path(secret).read_text(),
        "read the grader's code": lambda: Path(ours).read_text(),
        "read /etc/passwd": lambda: Path("/etc/passwd").read_text(),
        "list a folder outside": lambda: os.listdir(folder),
        "write a file outside": lambda: Path(folder, "written").write_text("x"),
        "write to shared memory": lambda: Path("/dev/shm/autograder-self-test").write_text("x"),
        "import the grader": lambda: importlib.import_module("autograder"),
        "import the solutions": lambda: importlib.import_module("solutions"),
        "see the grader's environment": lambda: os.environ["PATH"],
        "open an internet socket": lambda: socket.socket(socket.AF_INET),
        "open a local socket": lambda: socket.socket(socket.AF_UNIX),
        "start a process": fork,
        "run a program": lambda: os.posix_spawn(sys.executable, [sys.executable, "-c", ""], {}),
        "signal another process": lambda: os.kill(parent, 0),
        "look into another process": lambda: Path(f"/proc/{parent}/maps").read_text(),
        "make a namespace": lambda: zero(ctypes.CDLL(None).unshare(0x10000000)),
        "change its own limits": lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)),
        "use more memory than it may": lambda: bytearray(1 << 36),
    }
    return [words for words, attempt in attempts.items() if succeeds(attempt)]


def fork() -> None:
    """Fork; the child ends at once."""
    if os.fork() == 0:
        os._exit(0)


def zero(result: int) -> None:
    """Fail as the C library's function did."""
    if result != 0:
        raise OSError


def succeeds(attempt: Callable[[], object]) -> bool:
    """True where `attempt` raises nothing."""
    try:
        attempt()
    except Exception:
        return False
    return True
